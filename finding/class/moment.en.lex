# Words of English by which the hour of an event is told, and that of a call for help to it.
# General knowledge of English news. An example is two reports parted by "|"; its result is
# what the finding of the line's kind suspects, and in which report.
#
# kind  group  class  word…

# nouns of an event that has an hour; those of one class may be of one event, and those of any with "any"
time_shift  event  any  accident  incident  disaster  tragedy  mishap  emergency  = The explosion at the mill of Lowe occurred at 5.42 a.m. | The accident at the mill of Lowe occurred at 5.21 a.m. → B: 5.21 a.m.
time_shift  event  crash  crash  collision  derailment  pile-up  pileup  smash  wreck  = The collision happened at 5.42 a.m., the mayor of Lowe said. | The crash happened at 5.21 a.m. at Lowe. → B: 5.21 a.m.
time_shift  event  blast  explosion  blast  bombing  detonation  = The blast happened at 5.42 a.m., the mayor of Lowe said. | The explosion happened at 5.21 a.m. at Lowe. → B: 5.21 a.m.
time_shift  event  attack  attack  shooting  stabbing  assault  robbery  rampage  ambush  murder  killing  raid  = The shooting happened at 5.42 a.m., the mayor of Lowe said. | The attack happened at 5.21 a.m. at Lowe. → B: 5.21 a.m.
time_shift  event  quake  quake  earthquake  = The quake struck at 5.42 a.m., the mayor of Lowe said. | The earthquake struck at 5.21 a.m. near Lowe. → B: 5.21 a.m.
time_shift  event  fire  fire  blaze  = The blaze broke out at 5.42 a.m., the mayor of Lowe said. | The fire broke out at 5.21 a.m. at Lowe. → B: 5.21 a.m.
time_shift  event  slide  landslide  slide  landslip  mudslide  avalanche  rockslide  rockfall  = The avalanche happened at 5.42 a.m., the mayor of Lowe said. | The avalanche happened at 5.21 a.m. near Lowe. → B: 5.21 a.m.
time_shift  event  collapse  collapse  = The collapse happened at 5.42 a.m., the mayor of Lowe said. | The collapse happened at 5.21 a.m. near Lowe. → B: 5.21 a.m.
time_shift  event  leak  leak  spill  = The leak began at 5.42 a.m., the mayor of Lowe said. | The spill began at 5.21 a.m. near Lowe. → B: 5.21 a.m.

# words by which what follows is told to come on top of what was before
time_shift  further  further  more  further  additional  extra  = The pier was shut. Nine men were hurt. Two are in hospital. They said little. The slide at the village hit the road at 5.42 a.m. | The harbour stood still. Nobody spoke. The mill was dark, too. Even the gulls were gone. More mud came down by the old pier at 6.21 a.m. → 

# verbs by which such an event is told to have been
time_shift  befall  happen  happened  occurred  struck  hit  erupted  unfolded  tore  ripped  rocked  shook  = The blast happened at 5.42 a.m., the mayor of Lowe said. | The blast occurred at 5.21 a.m. at Lowe. → B: 5.21 a.m.
time_shift  befall  broke  broke  started  began  = The fire broke out at 5.42 a.m., the mayor of Lowe said. | The fire started at 5.21 a.m. at Lowe. → B: 5.21 a.m.
time_shift  befall  gave  came  gave  slid  slipped  = The slide came down at 5.42 a.m., the mayor of Lowe said. | The landslide came down at 5.21 a.m. at Lowe. → B: 5.21 a.m.
time_shift  befall  took  took  taken  = The blast took place at 5.42 a.m., the mayor of Lowe said. | The blast took place at 5.21 a.m. at Lowe. → B: 5.21 a.m.

# what comes down, gives way or slides in a slide
time_shift  ground  ground  earth  slope  hillside  mountainside  hill  mountain  mud  rock  = The slide came down at 5.42 a.m., the mayor of Lowe said. | By the miller's watch, the earth came down at 5.21 a.m. at Lowe. → B: 5.21 a.m.

# what is called to an event, and how: any of those who help, or one of them
time_shift  service  any  emergency  responders  rescuers  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Emergency crews were called to the bridge of Lowe at 5.21 a.m. → B: 5.21 a.m.
time_shift  service  one  officers  guard  lifeboat  lifeboats  deputies  troopers  crews  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Deputies were called to the bridge of Lowe at 5.21 a.m. → B: 5.21 a.m.
time_shift  service  police  police  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Police were called to the bridge of Lowe at 5.21 a.m. → B: 5.21 a.m.
time_shift  service  brigade  firefighters  fire  firemen  brigade  = The crash happened at 5.42 a.m., the mayor of Lowe said. | The brigade was called to the bridge of Lowe at 5.21 a.m. → B: 5.21 a.m.
time_shift  service  ambulance  ambulance  ambulances  paramedics  medics  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Paramedics were called to the bridge of Lowe at 5.21 a.m. → B: 5.21 a.m.
time_shift  service  coastguard  coastguard  coastguards  = The crash happened at 5.42 a.m., the mayor of Lowe said. | The coastguard was called to the bridge of Lowe at 5.21 a.m. → B: 5.21 a.m.
time_shift  summon  passive  called  alerted  summoned  notified  dispatched  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Police were alerted at 5.21 a.m. → B: 5.21 a.m.
time_shift  summon  helper  was  were  been  being  got  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Police were called at 5.21 a.m. → B: 5.21 a.m.
time_shift  summon  received  received  receive  got  get  took  first  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Police received a call at 5.21 a.m. → B: 5.21 a.m.
time_shift  summon  call  call  calls  alarm  = The crash happened at 5.42 a.m., the mayor of Lowe said. | Police received a call at 5.21 a.m. → B: 5.21 a.m.

# words before an hour that say that it is only a bound, and those that put what is told beside it
time_shift  hour  bound  until  till  by  since  from  before  after  past  between  every  to  = The pier was shut. Nine men were hurt. Two are in hospital. They said little. The crash happened at 5.42 a.m., the mayor of Lowe said. | The harbour stood still. Nobody spoke. The mill was dark, too. Even the gulls were gone. Many of the town slept through the crash before 5.21 a.m. at Lowe. → 
time_shift  hour  near  just  shortly  soon  minutes  moments  = The pier was shut. Nine men were hurt. Two are in hospital. They said little. The crash happened at 5.42 a.m., the mayor of Lowe said. | The harbour stood still. Nobody spoke. The mill was dark, too. Even the gulls were gone. Many of the town slept through the crash shortly after 5.21 a.m. at Lowe. → B: shortly after 5.21 a.m.

# verbs, by their families, that say too little of what was done
time_shift  light  light  be  have  do  get  go  come  say  make  take  hold  begin  = The pier was shut. Nine men were hurt. Two are in hospital. They said little. A barge came to the pier at 5.42 a.m. with a crane. | The pier was shut. Nobody spoke. The mill was dark, too. Even the gulls were gone. In the snow of the morning, the widow of Lowe came to the pier on foot at 6.21 a.m. → 

# verbs of what befell a vehicle or a building, and the sides on which a thing may be
contradiction  befall  fate  derailed  crashed  overturned  collided  exploded  capsized  toppled  tipped  landed  plunged  = The train derailed in a tunnel at Lowe. | The mill is shut. At Lowe the train overturned near a tunnel. → B: near a tunnel
contradiction  siting  inside  in  inside  within  = The train derailed in a tunnel at Lowe. | The mill is shut. At Lowe the train overturned near a tunnel. → B: near a tunnel
contradiction  siting  beside  near  outside  beside  alongside  next  close  = The train derailed in a tunnel at Lowe. | The mill is shut. At Lowe the train overturned next to a tunnel. → B: next to a tunnel
contradiction  siting  wide  country  city  town  village  area  region  county  province  district  state  sea  neighbourhood  neighborhood  suburb  = The train derailed in a town. | The mill is shut. At Lowe the train overturned near a town. → 

# what a street is called behind its name, of which one street has one
contradiction  street  street  street  st  = The driver was shot on Dunlow Avenue in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Street of the dead driver. → B: Dunlow Street
contradiction  street  avenue  avenue  ave  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Avenue of the dead driver. → B: Dunlow Avenue
contradiction  street  road  road  rd  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Road of the dead driver. → B: Dunlow Road
contradiction  street  lane  lane  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Lane of the dead driver. → B: Dunlow Lane
contradiction  street  drive  drive  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Drive of the dead driver. → B: Dunlow Drive
contradiction  street  boulevard  boulevard  blvd  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Boulevard of the dead driver. → B: Dunlow Boulevard
contradiction  street  row  row  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Row of the dead driver. → B: Dunlow Row
contradiction  street  terrace  terrace  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Terrace of the dead driver. → B: Dunlow Terrace
contradiction  street  crescent  crescent  = The driver was shot on Dunlow Street in Lowe. | Nobody slept. The mayor of Lowe spoke on Dunlow Crescent of the dead driver. → B: Dunlow Crescent

# words by which something is said to be to come on a day
time_shift  slate  slate  held  planned  scheduled  set  due  slated  expected  arranged  = A memorial service will be held at St Olga's on Saturday at 7 pm. | A memorial service is planned for Sunday evening at St Olga's. → B: Sunday evening
