"""What leaves Varv as a file. The only room that knows python-pptx and XlsxWriter.

It gives documents of `dialogs/` a form, in words of `locales/`. It asks for nothing and keeps nothing.
"""
