# The rules of package name that stand in Go. Field: name. The example and the want
# are those of word.en.lex; of a pronoun or a noun, to whom it refers.
name.first_name  = They saw Pedro Morvane there. → person Pedro Morvane
name.met  = They saw Pedro Morvane there. Then Morvane left. → person Morvane
name.the_one  = The Church of Harvane met. Some say that the Church is poor. → body Church
name.geo_word  = They crossed Harvane River in spring. → place Harvane River
name.compass  = They lived in West Harvane then. → place West Harvane
name.direction  = North Korea fired it. They said that the North would stop. → place North
name.in  = They lived in Harvane, Norway, then. → place Harvane
name.city  = They saw the Oslo Harvanes there. → body Oslo Harvanes
name.brackets  = The Morvane Tolva Rail (MTR) met. → body Morvane Tolva Rail
name.capitals  = They said that the XQR had met. → body XQR
name.role_after  = They met Harvane spokesman Pedro Morvane. → body Harvane
name.body_for  = The tram had two carriages, Transport for Lisbon said on Monday. → body Transport for Lisbon
name.age  = Xilla Harvane, 34, left. → person Xilla Harvane
name.apposition  = Xilla Harvane, a widow, left. → person Xilla Harvane
name.shape  = They met Xilla Harvane there. → person Xilla Harvane
name.pipeline  = They marched through Morvania. → place Morvania
name.office_in_apposition  = Ada Moor, the harbour master, left. Then the harbour master slept. → refers Ada Moor
name.pronoun  = Pedro Moor left. He was tired. → refers Pedro Moor
