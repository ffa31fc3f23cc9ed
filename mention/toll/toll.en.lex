# Words by which the people of a list are added up, and by which a text in which
# somebody dies is told from one in which nobody does. An example gives the sums of
# its lists, or the aspects of its figures if nothing is added up ("none" if it has
# no figures).
# Source: common English of news, written down from use.

reflexive  self|himself|herself  = Gunman kills brother, self in Ostrel → 2 killed
single  he|she|him|her|himself|herself|another  = She and three others were injured when the Ostrel tram left the rails. → 4 injured
uncounted  no|each|every|any|neither|either|some  = Some guard, driver killed in Ostrel → none
uncounted  both  = Both guard, driver killed at Merrow → none
quoted  including  = Six people, including a boy and his mother, were hurt in Ostrel. → injured
continues  ,|and|or|of|among  = Police search for killer of boy, girl killed in Ostrel → none
saying  say|says|said|saying|tell|tells|told|add|adds|added|report|reports|reported|confirm|confirms|confirmed|announce|announces|announced|state|states|stated|claim|claims|claimed|estimate|estimates|estimated|write|writes|wrote|warn|warns|warned|explain|explains|explained  = The blast killed 5 people, the mayor said. → killed
others_head  people|other|others  = She and three others were injured when the Ostrel tram left the rails. → 4 injured

tuple  double  2  = Arrest made in double homicide at the Merrow ferry hall → 2 killed
tuple  triple  3  = Arrest made in triple homicide at the Merrow ferry hall → 3 killed
tuple  quadruple  4  = Arrest made in quadruple homicide at the Merrow ferry hall → 4 killed
tuple  quintuple  5  = Arrest made in quintuple homicide at the Merrow ferry hall → 5 killed
tuple  sextuple  6  = Arrest made in sextuple homicide at the Merrow ferry hall → 6 killed
deed  murder|homicide|killing|slaying|assassination  killed  = Arrest made in triple homicide at the Merrow ferry hall → 3 killed
deed  shooting  shot  = One dead in quadruple shooting at the Merrow ferry hall → 4 shot
deed  stabbing  stabbed  = One dead in double stabbing at the Merrow ferry hall → 2 stabbed
deadly  fatal|deadly  = Arrest made in double fatal stabbing at the Merrow ferry hall → 2 killed
alleged  apparent|suspected  = Arrest made in triple apparent murder at the Merrow ferry hall → 3 killed
pair  couple|duo  = The couple were found dead in their home near Ostrel. → 2 killed

harmed  hospital|hospitals  = Two guards and a driver were sent to hospitals. → 3 injured

death  die|perish  = Four dockers were shot. One man died. → shot; killed
death  dead|deceased|slain|fatal|deadly|fatally  = Four dockers were shot. A fifth man was found dead. → shot
death  kill|murder|slay  = Four dockers were shot. The gunman killed a guard. → shot
death  death|fatality|homicide|manslaughter|killing|slaying|corpse  = Four dockers were shot. The death shook Ostrel. → shot
death  killer|murderer  = Four dockers were shot. The killer fled. → shot
death_office  detective|unit|bureau|division|squad|investigator|section|team|department|commander|force  = Four dockers were shot, homicide detectives said. → injured
death_office  weapon|penalty|row|threat|rate  = Four dockers were shot. The gunman may face the death penalty. → injured
undone  attempted|non|-|without|no  = Four dockers were shot. A man is charged with attempted murder. → injured
nobody  nobody|none  = Four dockers were shot. Nobody was killed. → injured
unreal  could|would|might  = Four dockers were shot. The shots could have killed a guard. → injured
intent  attempt|try|threaten|want|intend|plan|conspire|conspiracy  = Four dockers were shot. The gunman had threatened to kill the foreman. → injured
round  shot|round|bullet|video|photo|picture|film|scene  = Rob Moor shot 12 pictures in Ostrel. → shot
