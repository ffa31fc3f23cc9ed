# Words after which marks hold a name, a title or a term and not what somebody
# said. Compiled for stemma.
# word before the marks  = text → form

so-called   = Police said the so-called “ghost fleet of the north” had left. → term
dubbed      = The plan, dubbed “one river for two towns”, was shelved. → term
nicknamed   = The storm, nicknamed “the beast of the bay”, passed. → term
named       = A ship named “the pride of Lower Tolva” sank. → term
named_only_as = The boat, named only as “the pride of Lower Tolva”, sank. → term
entitled    = Her book, entitled “a winter with the herders”, won. → term
titled      = Her book, titled “a winter with the herders”, won. → term
codenamed   = An exercise codenamed “the long arm of spring” began. → term
code-named  = An exercise code-named “the long arm of spring” began. → term
termed      = The tax, termed “a levy on empty houses”, was cut. → term
known_as    = A tunnel known as “the mouth of the hill” collapsed. → term
christened  = The boat, christened “the pride of Lower Tolva”, sank. → term
hashtag     = They used the hashtag “give us the river back” all day. → term
slogan      = They marched under the slogan “give us the river back”. → term
novel       = He wrote the novel “a winter with the herders” in exile. → term
film        = He made the film “a winter with the herders” in exile. → term
movie       = He made the movie “a winter with the herders” in exile. → term
documentary = He made the documentary “a winter with the herders”. → term
book        = He wrote the book “a winter with the herders” in exile. → term
album       = They made the album “songs for a flooded town” here. → term
song        = They sang the song “how wide the river runs” at dusk. → term
series      = They made the series “how wide the river runs” here. → term
play        = They gave the play “how wide the river runs” here. → term
single      = They made the single “how wide the river runs” here. → term
programme   = He spoke on the programme “how wide the river runs” here. → term
show        = He played in the show “how wide the river runs” here. → term
word        = The mayor of Tolva preferred the word “robbery” that day. → term
