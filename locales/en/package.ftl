# What is seen in Teams when somebody looks for Varv and adds it.

package-name = Varv
package-full-name = Varv, improvement work turn by turn
package-about = Test a change on a small scale together, and see what you learn.
package-description =
    Varv helps teams that want to improve something but are short of time. You choose one thing to test, write what you think will happen, test it on a small scale, see what you have learned and decide: adopt, adapt or abandon. Then the next cycle begins.

    Everything happens in Teams, in the team's channel, in a group chat or in your own chat with Varv. A tap or a line is enough. Varv asks one thing at a time, explains why and gives an example. What you have written stays, also when somebody leaves.

    When you add Varv to a team the channel is silent until you say so. Varv shows how many have guessed, not who. Nothing about individual clients is written here, and text with an identity number is not saved. Write “help” and Varv shows what you can do.
