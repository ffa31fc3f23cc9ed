# Words that decide how expressions of time are read: the list, its words, and an
# expression that would be read otherwise without them. General knowledge.

# What a timestamp holds besides the date. The example is the line of a page.
stamp    updated|published|posted|last|first|modified|created|date|on|at|and|am|pm|time|local|t|z|gmt|utc|est|edt|et|bst|cet|cest|ist|pt  = Last updated on June 12, 2023 at noon → 2023-06-12

# Words with which an expression can begin, beside those of the other lexicons.
opening  the|a|an|fiscal|q|recent|every|each|per|half|first|final|latest  = The levy fell every week. → [every week] P1W
