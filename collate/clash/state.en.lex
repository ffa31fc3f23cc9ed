# Words of English by which a report tells that something is not so yet, and another that it
# is. General knowledge of English news. An example is two reports parted by "|"; its result is
# what of the second clashes with the first.
#
# class  thing  word…

# that it may be so later
wait  any  yet  immediate  immediately  still  = No group has yet claimed responsibility for the blast. | A rebel group claimed responsibility for the blast. → A rebel group claimed responsibility for the blast
wait  any  remain  remains  remained  stays  stayed  continues  continued  = The bridge of Lowe remains closed. | The bridge of Lowe was reopened at noon. → The bridge of Lowe was reopened at noon

# what says nothing of that of which it is told
mute  any  group  one  anyone  anybody  nobody  word  far  official  officials  = No group has yet claimed responsibility for the blast. | Rebels claimed responsibility for the blast. → Rebels claimed responsibility for the blast

# what ends what remains
from  shut  closed  shut  = The bridge of Lowe remains closed. | The bridge of Lowe was reopened at noon. → The bridge of Lowe was reopened at noon
to  shut  reopen  reopened  reopens  = The bridge of Lowe remains shut. | The bridge of Lowe reopened at noon. → The bridge of Lowe reopened at noon
from  lost  missing  unaccounted  = The divers of Lowe are still missing. | The divers of Lowe were all found. → The divers of Lowe were all found
to  lost  found  rescued  located  recovered  = The divers of Lowe are still missing. | The divers of Lowe were all rescued. → The divers of Lowe were all rescued
from  caught  trapped  stranded  stuck  = The divers of Lowe are still trapped in the cave. | The divers of Lowe were all freed from the cave. → The divers of Lowe were all freed from the cave
to  caught  freed  rescued  extricated  = The divers of Lowe are still trapped in the cave. | The divers of Lowe were all freed from the cave. → The divers of Lowe were all freed from the cave
from  free  large  run  fugitive  = The gunman is still at large. | The gunman was arrested in Tarn. → The gunman was arrested in Tarn
to  free  arrested  captured  caught  detained  surrendered  = The gunman is still on the run. | The gunman was captured in Tarn. → The gunman was captured in Tarn
from  fire  burning  ablaze  blazing  = The warehouse of Lowe is still burning. | The warehouse was extinguished at noon. → The warehouse was extinguished at noon
to  fire  extinguished  doused  contained  = The warehouse of Lowe is still burning. | The warehouse was doused at noon. → The warehouse was doused at noon
from  halted  suspended  halted  grounded  cancelled  canceled  = Ferries of Lowe remain suspended. | Ferries of Lowe were resumed at noon. → Ferries of Lowe were resumed at noon
to  halted  resumed  resume  restored  reinstated  = Ferries of Lowe remain suspended. | Ferries of Lowe were resumed at noon. → Ferries of Lowe were resumed at noon

# those of whom it is told are all of them
all  any  all  both  every  everyone  last  = Two divers of Lowe are still missing. | Both divers of Lowe were found. → Both divers of Lowe were found

# what is to come, or only possible
open  any  will  would  can  could  may  might  should  must  'll  = The bridge of Lowe remains closed. | The bridge of Lowe could be reopened at noon. → 
not  any  not  n't  no  never  nobody  = The bridge of Lowe remains closed. | The bridge of Lowe has not reopened at noon. → 
open  any  hopes  hope  hoped  plans  plan  planned  due  until  = The bridge of Lowe remains closed. | The owners hope the bridge of Lowe is reopened at noon. → 

# the beginning of what is told of a noun
who  any  who  which  that  whose  = The harbour driver, who has not yet been identified, was 40. | Police identified the harbour driver on Sunday. → Police identified the harbour driver on Sunday

# before what is to come, and before what was allowed
till  any  to  = The bridge of Lowe remains closed. | The bridge of Lowe is to reopen at noon. → 
let  any  cleared  allowed  permitted  able  = The bridge of Lowe remains closed. | The bridge of Lowe was cleared to reopen at noon. → The bridge of Lowe was cleared to reopen at noon
