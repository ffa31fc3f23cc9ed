# Measures that only figures of one dimension have: what looks like one beside another
# figure is another word ("hit the wall at 40 mph" tells of no loss). The example is a
# measure; its result the dimension. General knowledge of English.
#
# dimension  measure…
money   loss  profit  revenue  price  value  offer  debt  cost  fine  reward  budget  cut  = fine → money
speed   speed  limit  wind                        = speed → speed
length  height  depth  width  thickness  rainfall  snowfall  surge  = depth → length
mass    weight  limit                               = weight → mass
ratio   loss  profit  revenue  price  value  offer  debt  cost  budget  = price → money ratio
