# What kind of thing a counted noun is, by its family. "anyone" are words for people
# whoever they are, which stand for each other when they count those whom one thing
# befell; "some" are a part of people, never all; "role" are people by what they were
# there for, who may be all; a number of each other kind is never one of people.
# General knowledge of English.
#
# kind   family…
anyone  person  dead  injured  victim  neighbour  neighbor  other  soul  human  life  patient  name  crowd  = 31 residents came → anyone
some    child  boy  girl  baby  infant  toddler  youngster  teenager  pensioner  woman  crew  officer  firefighter  soldier  tourist  foreigner  schoolchild  schoolgirl  schoolboy  medic  = nine girls came → some
role    student  captive  detainee  inmate  abductee  commuter  worshipper  pilgrim  shopper  man  miner  passenger  visitor  guest  villager  driver  spectator  fan  climber  hiker  sailor  migrant  prisoner  hostage  guard  protester  marcher  customer  member  voter  survivor  doctor  nurse  teacher  rescuer  volunteer  manager  executive  farmer  = 12 miners came → role
work    worker  job  post  position  role  employee  staff                                                       = 620 jobs went → work
home    home  building  flat  apartment  cottage  hut                                                            = 12 cottages burned → home
case    case  infection                                                                                           = 12 cases were counted → case
