# The rules of package coherence, each with reports, parted by "|", of whose figures
# it makes a check. "@A, 2031-05-02:" names an outlet and a day.
coherence.units        = The canal is 300 kilometers (186 miles) long. → unit_pair: 300 km = 186 mi, holds
coherence.part         = Some 40 of the 60 boats sank. → part_whole: ≈40 ≤ 60, holds
coherence.share        = They sent 3,000 guards, or 75% of the force of 6,000. → percent_of: 75% × 6,000 = 3,000, does_not_hold
coherence.change       = The herd grew by 300 goats from 500 to 800. → sum: 500 + 300 = 800, holds
coherence.compared     = A price of 88 pence would be 10 percent above the close of 80 pence. → percent_of: 80p × (1 + 10%) = 88p, holds
coherence.pronoun      = Ten goats were sold. Three of them were sick. → part_whole: 3 ≤ 10, holds
coherence.parts        = Of 41 members polled, 36 want a change and five want none. → sum: 36 + 5 = 41, holds
coherence.rise         = The storm killed 90 people. Twelve more people died overnight, and the toll has risen to 102 people. → sum: 90 + 12 = 102, holds
coherence.difference   = The quake killed 118 people. | The quake killed 131 people, 13 more than the mayor admitted. → difference: 131 − 13 = 118, holds
coherence.total        = The blast at Lowe killed one man and wounded four more men. Five people were shot. → sum: 1 + 4 = 5, holds
coherence.series       = The canal at Lowe is 300 kilometers long. | The canal at Lowe is 186.4 miles long. → unit_pair: 300 km = 186.4 mi, holds
coherence.conversion   = The canal at Lowe is 186 miles long. | The canal at Lowe is 186 miles long. → unit_pair: 186 mi = 299.3 km, holds
coherence.slip         = In the third quarter a gust of 227 kph hit Cape Orlend. | In the second quarter a gust of 227 metres per second hit Cape Orlend. → unit_pair: 227 km/h = 227 m/s, does_not_hold
coherence.value        = Tin has 210 million shares. Pell offered 30 pence a share, pricing the firm at £63 million. → product: 30p/share × 210,000,000 = £63,000,000, holds
coherence.currency     = Pell offered 30 pence a share for Tin's 210 million shares, or £63 million. | Pell offered 30 pence a share for Tin's 210 million shares, or $63 million. → product: 30p/share × 210,000,000 = $63,000,000, does_not_hold
coherence.each         = The school hired 12 buses of 40 seats, 480 seats in all. → product: 12 × 40 = 480, holds
coherence.rate         = They lose 90 mules a day, or 2,700 mules a month. → rate_time: 90/day × 30 days = 2,700/month, holds
coherence.invited      = They lose 90 mules a day. Think of the mules lost in a given month. → rate_time: 90/day × 30 days = 2,700/month, cannot_tell
coherence.dwarfed      = They lose 90 mules a day. Do the sum of mules lost in a given month. Five hundred pales in comparison with the mules lost. → rate_time: 500 ÷ 90/day = 5.556 days, holds
coherence.stretch      = Guns fired 50 shells a day for 20 days, 1,000 shells in all. → rate_time: 50/day × 20 days = 1,000, holds
coherence.density      = The island has 61,000 people on 30 square kilometres, or 2,030 people per square kilometre. → density: 61,000 ÷ 30 km² = 2,030/square kilometre, holds
coherence.speed        = The train covered 300 km in two hours at an average speed of 150 kph. → speed: 300 km ÷ 2 h = 150 km/h, holds
coherence.flight       = The missile flew 800 km. It stayed airborne for 30 minutes and hit an altitude of 2,100 km. → flight: free flight(range 800 km, apogee 2,100 km) = 27.8 min; stated 30 min, holds
coherence.derived      = @A, 2031-05-02: The minister said 7,000 soldiers had arrived in Poland. | @B, 2031-05-04: The number of soldiers in Poland has gone up by about 1,500, the minister said. → sum: 7,000 + ≈1,500 = ≈8,500, cannot_tell
