"""How a view looks: an Adaptive Card 1.5, built from typed models.

The only room that knows `microsoft_teams.cards`. Every word comes from `locales/`.
"""
