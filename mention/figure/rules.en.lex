# The rules in Go: its name and an example whose figure it made. Own work.
figure.range    = Between 10 and 12 boats were lost. → 10–12 boat [lost]
figure.context  = The quake measured 5.4 in magnitude. → 5.4 magnitude
figure.during   = The bird flew 700 km over 12 days. → 700 kilometre [travelled]; 12 day during [travelled]
figure.passing  = The death toll passes 30. → >30 person [killed]
figure.added    = The shop hired an additional 12 clerks. → +12 clerk [hired]
figure.age      = The boy aged 9 was lost. → 9 year boy
figure.supplied = The works runs 30 ovens. It shut 12 of them. → 30 oven; 12 oven
