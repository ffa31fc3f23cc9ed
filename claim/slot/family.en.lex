# Nouns that news uses for one another when it counts, by family: general
# knowledge of English. The example is read by package figure; its result is the
# family of the thing counted.
#
# family  noun…
soldier   soldier  troop  serviceman  serviceperson  fighter  trooper  force  servicemen  military_personnel  = 300 troops crossed the river → soldier
person    person  people  resident  civilian  individual  inhabitant  citizen  villager  local  population  evacuee              = about 40 residents were moved → person
dead      death  fatality  dead  body  corpse  killing                                                        = 12 deaths were counted → dead
injured   injury  wounded  injured  casualty                                                                  = 9 injuries were treated → injured
home      home  house  dwelling  household  residence  property                                               = 50 houses were lost → home
customer  customer  consumer  subscriber  client                                                              = 900 customers were cut off → customer
missile   missile  rocket                                                                                     = three rockets were fired → missile
shot      shot  round  bullet  gunshot  shell                                                         = seven rounds were found → shot
worker    worker  employee  staff  staffer  job  post  position  workforce                                                    = 700 employees will leave → worker
child     child  kid  minor  youngster                                                                        = six children were freed → child
student   student  pupil                                                                                      = 80 pupils were sent away → student
officer   officer  policeman  cop  constable                                                                  = 20 officers came → officer
migrant   migrant  refugee  asylum_seeker                                                                     = 200 migrants landed → migrant
car       car  vehicle  automobile                                                                            = 15 vehicles burned → car
ship      ship  vessel  boat                                                                                  = two vessels sank → ship
plane     plane  aircraft  jet  airliner                                                                      = four aircraft took off → plane
attack    attack  strike  assault  raid                                                                       = five strikes were flown → attack
victim    victim                                                                                              = three victims were named → victim
