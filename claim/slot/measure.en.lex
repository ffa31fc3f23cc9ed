# Nouns and adjectives for what a number with a unit measures, by kind of
# measure. General knowledge. The example's figure is of that measure.
#
# measure  word…
speed        speed  velocity  pace                       = It moved at a speed of 40 mph → speed
limit        limit  maximum                              = The limit there is 12 mph → limit
wind         wind  gust                                  = Winds of 90 mph were felt → wind
height       height  altitude  apogee  elevation  high  tall   = It rose to a height of 300 km → height
depth        depth  deep                                 = The hole is 30 metres deep → depth
distance     distance  away  range                       = They live 5 miles away → distance
length       length  long                                = The wall is 3 miles long → length
width        width  wide                                 = The river is 200 metres wide → width
thickness    thickness  thick                            = The ice was 10 cm thick → thickness
rainfall     rainfall  rain  precipitation               = Rain of 80 mm was measured → rainfall
snowfall     snowfall  snow                              = They had 40 inches of snow → snowfall
surge        surge  wave  tide  swell                    = A surge of 9 feet came in → surge
pressure     pressure                                    = A pressure of 960 hPa was read → pressure
temperature  temperature  heat  cold                     = A temperature of 40 degrees Celsius was read → temperature
magnitude    magnitude                                   = A magnitude of 6.2 was read → magnitude
area         area  territory  land                       = An area of 90 square miles burned → area
weight       weight  heavy  load                         = A weight of 3 tonnes fell → weight
price        price  share  apiece                        = They offer a price of $12 → price
value        value  valuation  worth  valued             = The deal has a value of $3 billion → value
offer        offer  bid  deal  takeover  acquisition     = A bid of $4 billion was made → offer
revenue      revenue  sale  turnover  income            = Sales of $9 million were booked → revenue
profit       profit  earnings                            = A profit of $2 million was booked → profit
loss         loss  hit  charge  writedown                = A loss of $5 million was booked → loss
debt         debt  loan  borrowing                       = A debt of $7 million is left → debt
cost         cost  bill  expense  spending               = The cost of $8 million was met → cost
cut          saving  cut                                 = Savings of $6 million are sought → cut
fine         fine  penalty  fee                          = A fine of $600 was paid → fine
reward       reward  prize  award  bounty                = A reward of $500 was set → reward
budget       budget  fund  package  grant  aid           = A budget of $70 million was set → budget
stake        stake  holding                              = A stake of 12 percent was held → stake
premium      premium                                     = A premium of 30 percent was paid → premium
growth       growth  increase  rise  gain                = Growth of 4 percent was seen → growth
fall         fall  drop  decline  decrease               = A drop of 4 percent was seen → fall
turnout      turnout                                     = A turnout of 60 percent was seen → turnout
margin       margin                                      = A margin of 3 percent was seen → margin
rate         rate  interest                              = A rate of 5 percent was set → rate
sentence     sentence  prison  jail  imprisonment        = A sentence of 3 years was set → sentence
delay        delay  wait                                 = A delay of 20 minutes was met → delay
duration     duration  aloft  airborne  flight           = It was airborne for 30 minutes → duration
speech       speech  talk  interview                     = A speech of 30 minutes was held → speech
