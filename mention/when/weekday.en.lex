# The days of the week: name, ISO number, and whether it stands alone ("full")
# or only beside a date ("short": "Sun" and "Sat" are words). General knowledge.

monday     1  full  = The ferry sank on Monday. → [Monday] 2024-11-04
tuesday    2  full  = The ferry sank on Tuesday. → [Tuesday] 2024-11-05
wednesday  3  full  = The ferry sank on Wednesday. → [Wednesday] 2024-11-06
thursday   4  full  = The ferry sank on Thursday. → [Thursday] 2024-10-31
friday     5  full  = The ferry sank on Friday. → [Friday] 2024-11-01
saturday   6  full  = The ferry sank on Saturday. → [Saturday] 2024-11-02
sunday     7  full  = The ferry sank on Sunday. → [Sunday] 2024-11-03
mon        1  short  = The fair ends on Mon, 4 May 2001. → [Mon, 4 May 2001] 2001-05-04
tue        2  short  = The fair ends on Tue, 4 May 2001. → [Tue, 4 May 2001] 2001-05-04
tues       2  short  = The fair ends on Tues, 4 May 2001. → [Tues, 4 May 2001] 2001-05-04
wed        3  short  = The fair ends on Wed, 4 May 2001. → [Wed, 4 May 2001] 2001-05-04
weds       3  short  = The fair ends on Weds, 4 May 2001. → [Weds, 4 May 2001] 2001-05-04
thu        4  short  = The fair ends on Thu, 4 May 2001. → [Thu, 4 May 2001] 2001-05-04
thur       4  short  = The fair ends on Thur, 4 May 2001. → [Thur, 4 May 2001] 2001-05-04
thurs      4  short  = The fair ends on Thurs, 4 May 2001. → [Thurs, 4 May 2001] 2001-05-04
fri        5  short  = The fair ends on Fri, 4 May 2001. → [Fri, 4 May 2001] 2001-05-04
sat        6  short  = The fair ends on Sat, 4 May 2001. → [Sat, 4 May 2001] 2001-05-04
sun        7  short  = The fair ends on Sun, 4 May 2001. → [Sun, 4 May 2001] 2001-05-04
