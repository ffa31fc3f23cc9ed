# What news says of one thing in other words: aspects and measures that stand for each
# other where a figure of one report is held against one of another, by dimension. A word
# may stand in several lines. Those of "adding" are of one total: "four were taken to
# hospital, 20 others were slightly hurt". General knowledge of English news. The example is two of them.
#
# dimension  aspect or measure…
money   value  price  offer  cost  paid  bought  invested  spent  = value paid → alike
money   fine  fined  paid                            = fine paid → alike
money   damage  loss  cost                            = loss damage → alike
money   profit  earned                                = profit earned → alike
money   debt  loan  pledged  budget  subsidy          = debt pledged → alike
money   stolen  loss  lost                            = stolen loss → alike
money   pledged  invested  spent  budget  subsidy     = pledged invested → alike
money   sought  paid                                  = sought paid → alike
ratio   turnout  voter  voted                         = turnout voter → alike
ratio   growth  rate  inflation  price                = growth rate → alike
ratio   jobless  rate                                 = jobless rate → alike
ratio   share  vote  won  approval  voter             = vote won → alike
ratio   pay  wage                                     = pay wage → alike
length  distance  travelled  length                   = distance travelled → alike
length  surge  height                                 = surge height → alike
speed   wind  speed                                   = wind speed → alike
time    sentence  sentenced                           = sentence sentenced → alike
time    lasted  duration  delay  late  waited         = lasted duration → alike
bearing  car  truck  lorry  van  bus  coach  taxi  motorcycle  motorbike  tanker  jeep  suv  convoy  driver  motorist  = truck lorry → alike
bearing  limit  maximum  ceiling  minimum                                = limit maximum → alike
bearing  train  tram  carriage  locomotive  wagon  railcar  driver   = tram train → alike
bearing  ship  liner  ferry  tanker  yacht  trawler  barge  craft  dinghy  freighter  submarine  catamaran  = liner ship → alike
bearing  plane  helicopter  airship  balloon  drone  glider  bomber  pilot  = drone plane → alike
bearing  missile  shell  projectile  bomb  warhead  device  explosive    = missile projectile → alike
bearing  storm  hurricane  cyclone  typhoon  tornado  tempest            = storm typhoon → alike
bearing  wind  gust  gale  breeze  crosswind  squall                     = wind gust → alike
bearing  wave  sea  tsunami  swell  surge  tide  breaker                      = wave tsunami → alike
bearing  quake  earthquake  tremor  temblor  shock  focus  epicentre  epicenter  hypocentre    = quake tremor → alike
bearing  aftershock  foreshock                                           = aftershock foreshock → alike
bearing  rain  downpour  rainfall                                        = rain downpour → alike
bearing  bridge  viaduct  span  crossing  overpass  flyover              = bridge span → alike
bearing  road  highway  motorway  street  route  freeway  stretch        = road stretch → alike
bearing  tunnel  passage  tube  shaft  hole  pit  crater  sinkhole  well  borehole  mine  = hole crater → alike
bearing  tower  building  block  skyscraper  house  home  hotel  structure  mast  spire  chimney  minaret  = tower skyscraper → alike
bearing  wall  fence  barrier  embankment  dyke  levee  dam              = wall barrier → alike
bearing  border  frontier  boundary                                      = border frontier → alike
bearing  beach  coast  shore  coastline  shoreline                       = beach coast → alike
bearing  river  lake  reservoir  sea  water  stream  canal  bay  channel  = lake water → alike
bearing  mountain  peak  volcano  hill  cliff  ridge                     = volcano peak → alike
bearing  crane  digger  excavator                                        = digger excavator → alike
bearing  rock  boulder  stone                                            = rock boulder → alike
bearing  whale  shark  snake  python  crocodile  fish  animal  creature  dog  bear  elephant  = whale animal → alike
adding  injured  hospitalised  critical  shot  stabbed  = hospitalised injured → alike
count   carried  aboard                               = carried aboard → alike
count   destroyed  lost  burned                       = destroyed lost → alike
count   killed  lost                                  = killed lost → alike
count   arrested  detained  captured                = arrested detained → alike
count   evacuated  fled  displaced                    = evacuated fled → alike
count   protested  attended  gathered                 = protested gathered → alike
count   rescued  found  freed  recovered              = rescued found → alike
count   stranded  trapped                             = stranded trapped → alike
count   abducted  captured                              = abducted captured → alike
count   sent  deployed  arrived                       = sent arrived → alike
