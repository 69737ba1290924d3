"""How long onecore takes, beside what others take for less: ratios measured in one run."""
