# Themes of news and the words that tell them: packs for conflict, disaster,
# election and business. General knowledge. The example's theme is its result.
#
# theme  word…
casualties   killed  dead  death  wounded  injured  casualty  toll  victim  fatality   = Nine people were killed → casualties
missing      missing  trapped  unaccounted                                            = Four climbers are missing → missing
forces       troops  soldier  deployment  deploy  brigade  battalion  garrison         = Two brigades deployed there → forces
weapons      missile  rocket  warhead  artillery  ammunition  drone  bomb               = A rocket was launched → weapons
fighting     combat  offensive  attack  shelling  clash  assault  incursion            = Clashes went on → fighting
aid          aid  relief  donate  package                                  = Relief was sent → aid
talks        talks  summit  negotiate  ceasefire  treaty  diplomat  ambassador          = The diplomat left the summit → talks
sanctions    sanctions  embargo                                                        = An embargo followed → sanctions
displaced    evacuate  evacuation  displaced  homeless  shelter  refugee               = Hundreds were evacuated → displaced
damage       damage  destroy  collapse  rubble  outage  flood  blackout                = The bridge collapsed → damage
storm        storm  hurricane  wind  rainfall  typhoon  cyclone  gust  surge           = Gusts grew → storm
quake        earthquake  quake  magnitude  epicentre  epicenter  aftershock  tremor     = An aftershock was felt → quake
rescue       rescue  rescuer  firefighter  search                                      = Rescuers dug on → rescue
election     election  vote  poll  ballot  candidate  campaign                          = The candidate lost the vote → election
parliament   parliament  lawmaker  senate  budget  legislation                   = Lawmakers passed a bill → parliament
court        court  judge  trial  verdict  lawsuit  prosecutor  indict  convict  sentence = The judge set a trial → court
police       police  arrest  suspect  detain  custody  investigation  gunman  shooting  = A suspect was arrested → police
deal         takeover  merger  bid  acquisition  offer  stake  shareholder              = Shareholders took the offer → deal
results      revenue  profit  earnings  sales  quarter  loss                            = Profit fell → results
markets      stock  index  investor  market  bond                               = Stocks fell → markets
prices       price  inflation  tariff                                                   = Inflation rose → prices
health       hospital  virus  infection  outbreak  vaccine  patient  disease            = The outbreak spread to three wards → health
transport    flight  train  airport  crash  plane  tram  derail                          = The train derailed → transport
