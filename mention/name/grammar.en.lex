# Words beside names that say what a name is and who bears it. Fields: list; words;
# of folk, folk_end and pronoun the gender they tell: m, f, or "-". The examples are those of
# word.en.lex.
#   article         open an Arabic name before a hyphen: "al-Morad"
#   binds           may stand small inside the name of a body whose initials follow
#   legal           forms of a company, which its initials leave out, as written
#   under           before an office, make another, lower one of it
#   former          say of an office that it is held no more
#   be              say what somebody is
#   named           say it in the passive
#   heads           say it of a body
#   not_yet         take back what a copula says
#   apposition_end  stand in no title behind a name and a comma
#   title_end       may follow such a title
#   determiner      stand before no person's name
#   contest         are what two sides do to each other
#   other_side      stand before the other side
#   sided           before a hyphen and a land, are for or against it
#   of_land         are had by lands and by no person
#   locative        stand before a place, where the pipeline reads one: of 30 after "of", 22 were
#   before_verb     may stand between a place that acts and its verb
#   with_land       stand between a dealing and a land
#   on_topic        open bodies whose topic may stand behind "on"
#   two_topics      open bodies that may have a second topic behind "and"
#   half            before the name of a country; with "the" they may stand for it
#   folk_end        end nouns for persons
#   no_folk         end so and are no persons
#   reflexive       of the pronouns, stand for the subject of their own verb
#   folk            are persons, and no titles
#   pronoun         stand for one person
# Written from general knowledge.
article  al|el|ul|as|ad|ar|an|at|ash|az|ibn|abu  = The guard held Pedro al-Morvane. → person Pedro al-Morvane
binds  of|the|for|and|on|&|in|to|-  = The Pilots of Morvane and Tolva Aid (PMTA) met. → body Pilots of Morvane and Tolva Aid
legal  Inc|Inc.|Corp|Corp.|Co|Co.|Ltd|Ltd.|LLC|PLC|AG|SA|GmbH  = Morvane Tolva Rail Ltd (MTR) met. → body Morvane Tolva Rail Ltd
under  vice|deputy|assistant|associate|lieutenant|attorney|solicitor|secretary|prime|junior|shadow|under  = Ada Moor, the deputy mayor of Tolva, left. → bears deputy mayor
former  former|ex|onetime|one-time  = They met former mayor Ada Moor. → title former mayor
be  be|become|remain  = Ada Moor is the mayor of Tolva. → bears mayor
named  name|appoint|elect|re-elect|reelect|make|install  = Ada Moor was elected mayor of Tolva. → bears mayor
heads  head|lead|run|chair|command|direct|oversee  = Ada Moor, who heads the port guard, left. → bears heads the port guard
not_yet  never|no|hardly|reportedly|allegedly  = Ada Moor is reportedly the mayor of Tolva. → bears nothing
apposition_end  ,|.|;|:|and|who|which|is|was|are|were|said|has|had|have|whose|or|of|with  = Ada Moor, who met the mayor of Tolva, left. → bears nothing
title_end  ,|.|of|for|at|in|to|who|from|with|and|)  = Ada Moor, the mayor of Tolva, left. → bears mayor
determiner  the|a|an|this|that|its|their|these|those  = They praised their Harvane Tolvane. → -
contest  face|play|lose|draw|win|meet|beat|defeat|tie|thrash|trounce|edge|host  = Norway lost to Malta. → actor Norway
other_side  to|against|with|over  = Norway lost to Malta. → actor Malta
sided  pro|anti  = The pro-Oslo party left. → people Oslo
of_land  capital|government|parliament|army|navy|coast|border|borders|economy|airspace|population|territory|province|region|coastline|ambassador|state  = They left Morvania's capital. → place Morvania
locative  in|at|near|from|to|of|outside|around|across|through|into|toward|towards  = They marched through Morvania. → place Morvania
before_verb  has|had|have|will|would|also|later|itself|now|still|again|then|never  = Oslo itself then said no. → actor Oslo
with_land  with|against|on|between  = They held talks with Oslo. → actor Oslo
on_topic  council|committee|commission  = The Commission on Harvane Bridges met. → body Commission on Harvane Bridges
two_topics  ministry|department  = The Ministry of Bridges and Harvane met. → body Ministry of Bridges and Harvane
half  north|south  = North Korea fired it. They said that the North would stop. → place North
folk_end  woman  f  = Ada Moor slept. A horsewoman left. She was tired. → refers nobody
folk_end  man  m  = Pedro Moor slept. A horseman left. He was tired. → refers nobody
no_folk  human|german  = Pedro Moor slept. Every human knew it. He was tired. → refers Pedro Moor
reflexive  himself|herself  = Pedro Moor saw himself. → refers Pedro Moor
folk  boy|father|brother|husband|son|uncle|nephew|boyfriend  m  = Pedro Moor slept. A boy left. He was tired. → refers nobody
folk  girl|mother|sister|wife|daughter|aunt|niece|widow|girlfriend  f  = Ada Moor slept. A girl left. She was tired. → refers nobody
folk  child|baby|student|patient|victim|suspect|neighbour|neighbor|friend  -  = Pedro Moor slept. A child left. He was tired. → refers nobody
pronoun  he|him|his|himself  m  = Pedro Moor left. He was tired. → refers Pedro Moor
pronoun  she|her|hers|herself  f  = Ada Moor left. She was tired. → refers Ada Moor
