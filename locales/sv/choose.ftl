# Vilket menas?

choose-cycle-to-note = Vilket varv gäller det?
choose-cycle-to-continue = Vilket varv vill du fortsätta med?
choose-cycle-to-study = Vilket varv vill ni studera?
choose-cycle-to-decide = Vilket varv gäller beslutet?
choose-team = Vilket team gäller det?
