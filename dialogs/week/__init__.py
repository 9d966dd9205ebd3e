"""The week: its card, what people answer, how it is summed up and closed."""
