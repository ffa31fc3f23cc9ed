# Words beside the words of change.en.lex. Source: own work.
gaining  gain|shed|rise|fall|climb  = The party gained 12 seats. → +12 seat
more  another|additional|further|extra  = Another 12 farmers came. → +12 farmer
cut_particle  off|short|through|down|up|into  = The flood cut off 12 villages. → 12 village
comparative  lower|higher  = The index closed 12 points higher. → +12 point
collecting   raise|raises|raised|raising  = They raised $12 then. → 12 us_dollar
takes_up     using|end|ended  = The index ended up 12 percent. → 12 percent
