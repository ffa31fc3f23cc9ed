# Words that decide of words in marks whether somebody said them: the list, its words,
# and a sentence with the form of its quotes, which would be another without the words.
# General knowledge.

# Words behind a predicate in marks that no tag shows to be no noun.
linking  today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|following|said|says|last|next  = The mayor said that the old levy of the port was “unworkable” today. → direct

# Words that titles leave in lower case.
small    a|an|the|of|in|on|at|to|for|and|or|but|by|with|from|'s  = Crowds filled the hall for “The Song of the River” at dusk. → term

# Verbs that say whose words stood before them, where the mark before the comma is missing.
tag      said|says|added|adds|told|tells|replied|recalled|explained|admitted  = “The old road to the mill is gone, said Mary Rell of Tolva. → direct ended
