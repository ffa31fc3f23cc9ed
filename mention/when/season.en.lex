# Seasons: word and TIMEX3 code (TimeML 1.2.1). General knowledge.

spring  SP  = The dam was built in the spring of 2001. → [the spring of 2001] 2001-SP
summer  SU  = The dam was built in summer 2001. → [summer 2001] 2001-SU
fall    FA  = The dam was built in the fall of 2001. → [the fall of 2001] 2001-FA
autumn  FA  = The dam was built in autumn 2001. → [autumn 2001] 2001-FA
winter  WI  = The dam was built in the winter of 2001. → [the winter of 2001] 2001-WI
