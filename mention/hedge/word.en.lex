# Words that decide how those of the other lexicons are read: the list, its words,
# and sentences that would be read otherwise without it. The result is as in
# commit.en.lex, or, in brackets, as in hedge.en.lex. General knowledge.

# Conjunctions before what is said, thought or asked.
subordinator   that|whether|if  = There were fears that the dam leaked. → [fears] belief possible

# Adjectives that put all that is told of a noun into the time to come.
coming         upcoming|impending|forthcoming|imminent  = The impending vote splits the council. → splits expected

# Pronouns that deny the clause in which they stand.
nobody         nobody|none|nothing  = None of the boats sank. → sank negated

# Subjects of an "if" on which nothing depends.
anybody        you|we|one       = If you look at the map, the lake is small. → is stated

# Verbs that say little beside their object.
light          have|make|take|give|see  = The mayor did not have the nerve to sell the barn. → sell negated

# Verbs that need no other to ask.
helping        be|have|do       = Is the gate open? → is possible

# A "would" of what used to be or came to be, of wishes, and of saying with care.
habitual       often|usually|always|sometimes  = The keeper would often feed the geese. → feed stated
habitual       then|later|eventually  = The keeper would later sell the geese. → sell stated
wishing        like|love|prefer  = The keeper would like a raise. → like stated
unconditional  go|come          = The keeper would go on to sell the geese. → go stated
unconditional  say|think|expect|suggest|argue|seem  = The keeper would say that the geese left. → say stated

# A "could" that tells what somebody was able to do.
sensing        see|hear|feel|smell|afford|remember  = The diver could see the wreck. → see stated
scarcely       barely|only      = The diver could barely walk. → walk stated
purpose        so|before|until  = The ship sank before the diver could leave. → leave stated
whole          everything|nothing|anything|all|what  = The diver did everything he could do. → do stated

# What makes "possible" tell what can be done.
unlimited      every|any|all    = The crew took every possible step. →
becoming       make|become      = The trip became possible in May. →

# Words between which and their noun "potential" and "supposed" are names of a thing.
possessive     full|great       = It has full potential use. →

# Words after which "if" asks.
inquiring      ask|wonder|know|see|decide|say|tell|determine|find|learn|examine|establish|doubt  = Divers asked if it leaks. → [if] inquiry possible

# Words that are read as another: a verb whose lemma the tagger guesses wrong, and
# modal verbs that are cut off or cut short.
contracted     hop  hope        = The crew hoped to sail. → sail expected
contracted     'd  would        = With a second pump, they'd drain the cellar. → drain conditional
