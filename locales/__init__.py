"""Every word Varv says, and how people write days.

The only room that knows Fluent (words) and Babel (names of days, months, plurals). The words are in
`sv/*.ftl` and `en/*.ftl`, the templates a cycle can begin from in `templates/*.toml`.
"""
