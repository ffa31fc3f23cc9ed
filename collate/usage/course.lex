# How the number of those things goes as time goes on, of which an aspect or a measure is
# said: it only grows, as a toll does, it goes up and down, or it is measured anew on
# another day. What is not listed does not move by itself. General knowledge. The example is the aspect's own.
#
# course  aspect or measure…
grows  killed  injured  casualties  infected  vaccinated  = killed → grows
grows  destroyed  damaged  burned  area  = destroyed → grows
grows  evacuated  displaced  fled  homeless  affected  = evacuated → grows
grows  arrested  detained  charged  freed  rescued  recovered  found  captured  abducted  downed  = arrested → grows
grows  damage  spent  raised  pledged  rainfall  snowfall  duration  = rainfall → grows
swings  missing  trapped  stranded  hospitalised  critical  without_power  striking  buried  = missing → swings
swings  shares  temperature  wind  arrived  sent  deployed  = shares → swings
anew  magnitude  depth  height  travelled  = magnitude → anew
