# Words that stand beside the names of places: the list, its words, and a sentence with
# its places, which would be others without the words. General knowledge.

# Kinds of land: a name with one of them is the land around, not the town.
division  oblast|province|region|county|district|governorate|prefecture|state|republic|territory|krai|department|parish|canton  = A storm hit the Voronezh region of Russia. → [Voronezh] RU region; [Russia] RU country
