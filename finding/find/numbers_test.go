package find_test

import (
	"strings"
	"testing"

	"stemma/internal/findtest"
)

// TestNumbersOfOneThing reads pairs of reports of which nothing is known of descent, in the
// manners of many papers. A line is "report | report → finding; finding"; an empty result says
// that the two do not differ.
func TestNumbersOfOneThing(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(numbersOfOneThing), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		pair, want, ok := strings.Cut(line, " → ")
		if !ok {
			pair, want = strings.TrimSuffix(line, " →"), ""
		}
		a, b, _ := strings.Cut(strings.ReplaceAll(pair, " / ", "\n\n"), " | ")
		got := strings.Join(findtest.Compared(a, b), "; ")
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", pair, got, want)
		}
	}
}

// TestEndOfRange: who made a report of another may not give an end of a range as the number;
// strangers may have heard the one and the other.
func TestEndOfRange(t *testing.T) {
	a := "The recall will cost between 380 million and 420 million euros, Lowe Phones said."
	b := "The recall will cost Lowe Phones 420 million euros."
	findtest.Check(t, "made", findtest.Of("bound_changed", findtest.Made(a, b)), "bound_changed serious | B: 420 million euros | A: between 380 million and 420 million euros")
	findtest.Check(t, "strangers", findtest.Of("bound_changed", findtest.Compared(a, b)))
}

const numbersOfOneThing = `
# how often a deed was done
The sergeant said the officer fired three times at the van in Lowe. | In Lowe the officer fired twice at the van, the paper said. → contradiction differs | B: twice | A: three times
Inspectors warned the ferry line twice since the spring, they said. | Inspectors had warned the ferry line several times, a union man said. → contradiction differs | B: several times | A: twice
The guard rang the harbour bell once. | The guard rang the harbour bell four times, a fisherman said. → contradiction differs | B: four times | A: once
The committee met the owners of the mill five times in May. | The committee met the owners of the mill three times in May. → contradiction differs | B: three | A: five
The committee met the owners of the mill five times in May. | The committee met the owners of the mill several times in May. →
The officer fired three times at the van in Lowe. | The driver fired twice at the officer in Lowe. →
The officer fired three times at the van in Lowe. | The officer fired at least twice at the van in Lowe. →
The ferry was inspected twice in May. | The ferry was inspected three times this year. →
The lake is three times the size of the old one. | The committee saw the lake twice. →
Orders rose to three times those of May. | Orders rose twice this year. →
The mayor once said the pier was safe. | The mayor said three times that the pier was safe. →
The officer fired three times at the van in Lowe. | The officer fired three shots at the van in Lowe. →

# the hour and the day of a deed
The plane landed at Lowe at 11:49 local time with a burst tyre. | The plane landed at 11.50 at Lowe, the control tower said. →
The plane landed at Lowe at 11:49 GMT with a burst tyre. | The plane landed at 12.58 at Lowe, the control tower said. →
The lights went out at 11.50pm in Lowe. | The lights went out in Lowe about midnight. →
The fire at the mill began at 3.10am. | The fire at the mill was reported at 3.32am. →
Flood at Lowe / Tarn Post, 4 May 2031 / The premier flew over the valley of Lowe on Wednesday. | Valley of Lowe / Lowe Post, 4 May 2031 / The premier flew over the valley of Lowe on Tuesday evening. → time_shift differs | B: Tuesday evening | A: Wednesday
Flood at Lowe / Tarn Post, 4 May 2031 / The premier flew over the valley of Lowe on Wednesday. | Valley of Lowe / Lowe Post, 4 May 2031 / The premier flew over the valley of Lowe on Tuesday night. →
A memorial service will be held at St Olga's on Saturday at 7 pm. | A memorial service is planned for Sunday evening at St Olga's. → time_shift differs | B: Sunday evening | A: Saturday
A service for the dead will be held at St Olga's on Saturday. | A memorial service is planned for Sunday at St Olga's, the mayor said. → time_shift differs | B: Sunday | A: Saturday
A memorial service will be held at St Olga's on Saturday. | A memorial service will be held at St Brice's on Sunday. →
A memorial service will be held at St Olga's on Saturday. | A second service will be held at St Olga's on Sunday. →
A memorial service will be held at St Olga's on Saturday. | Services will be held at St Olga's on Saturday and on Sunday. →
A memorial service will be held at St Olga's on Saturday night. | A memorial service is due early on Sunday at St Olga's. →
The premier flew over the valley on Wednesday. | The premier will fly over the valley on Friday. →
A memorial service will be held at St Olga's on Saturday. | A memorial service will be held at St Brice's on Sunday. →
A memorial service will be held at St Olga's on Saturday. | A second service will be held at St Olga's on Sunday. →
The letters to members will go out on 5 July, the society said. | The society said letters to members go out from 5 July. →
The server was patched within four hours, the bank said. | The server was patched within six hours, the bank said later. → contradiction differs | B: six hours | A: four hours

# one number that counts another thing
The firm had 47 reports of overheating phones by Friday. | The firm has had 47 reports of fires since May. → category_changed differs | B: 47 reports of fires | A: 47 reports of overheating phones
The firm had 47 reports of fires by Friday. | The firm has had 47 reports of the fires since May. →
The firm had 47 reports of fires by Friday. | Police had 47 complaints of noise by Friday. →
Lowe Foods has recalled 23 products sold under four brands. | Lowe Foods has pulled 23 brands from the shelves. → category_changed differs | B: 23 brands | A: 23 products
Lowe Foods has recalled 23 products. | Lowe Foods has recalled 23 items. →
The rocket has three boosters with 27 engines. | ROCKET / Height: 70 meters Stages: 2 Engines: 27 Boosters: 3 →
The fire destroyed about 120 buildings in Lowe, the county said. | At least 120 people are feared lost in the fire at Lowe. →

# how badly people were hurt
Eleven people were injured at Lowe, one seriously, the guard said. | Eleven people were left seriously injured at Lowe. → category_changed differs | B: Eleven people were left seriously injured | A: Eleven people were injured at Lowe, one seriously
The crash at Lowe hurt 23 people, six of them critically. | A total of 23 survivors were critically hurt in the crash at Lowe. → category_changed differs | B: 23 survivors were critically hurt | A: 23 people, six of them critically
The slide hurt 23 people; six were in critical condition. | The slide left 23 people injured, six of them in a critical condition. →
Three officers had minor injuries in Lowe, the spokesman said. | Police said three officers were seriously hurt in Lowe. → category_changed differs | B: seriously | A: minor
Three officers had minor injuries in Lowe, the spokesman said. | Police said three officers were slightly hurt in Lowe. →
Three officers had minor injuries in Lowe, the spokesman said. | Police said three children were seriously hurt in Lowe. →
Eleven people were injured at Lowe, one seriously. | Eleven people were injured at Lowe, and one woman was seriously hurt. →

# parts, wholes and sums
The ferry had 187 passengers and 14 crew on board. | The ferry had 187 people on board when it left Lowe. → category_changed differs | B: 187 people | A: 187 passengers and 14 crew
The ferry had 187 passengers and 14 crew on board. | The ferry had 201 people on board when it left Lowe. →
The ferry had 187 passengers and 14 crew on board. | The ferry had 187 passengers on board when it left Lowe. →
About half of the 1,200 evacuated residents were allowed home on Wednesday. | The 1,200 evacuated residents could return to their homes on Wednesday. → denominator_changed differs | B: 1,200 | A: About half of the 1,200
All of the 1,200 evacuated residents were allowed home. | The 1,200 evacuated residents could return to their homes. →
Half of the 1,200 evacuated residents are still in tents. | The 1,200 evacuated residents could return to their homes on Friday. →
The swap book was over its limit for nine days in all, the fund said. | The swap book was over its limit for nine days each time. → denominator_changed differs | B: nine days each time | A: nine days
The swap book was over its limit for nine days in all. | The swap book was over its limit for a total of nine days. →
The firm knows of 47 reports of overheating, 19 of which involved fire. | A total of 66 of the phones have overheated or burnt. → contradiction differs | B: 66 | A: 47 reports of overheating, 19
The firm knows of 47 reports of overheating, 19 of which involved fire. | In Tarn a shop sold 66 of the phones. →

# bounds
The recall will cost between 380 million and 420 million euros, Lowe Phones said. | The recall will cost Lowe Phones 420 million euros. →
The recall will cost between 380 million and 420 million euros, Lowe Phones said. | The recall will cost Lowe Phones up to 420 million euros. →
The law puts a tax of between 8 percent and 15.5 percent on cash held abroad. | The law puts a tax of 15.5 percent on cash held abroad and of 8 percent on the rest. →
The recall will cost between 380 million and 420 million euros, Lowe Phones said. | The recall will cost Lowe Phones about 400 million euros. →
The cuts will cost up to 220 million euros, Lowe Steel said. | Lowe Steel expects one-off costs of at least 220 million euros. → bound_changed note | B: at least 220 million euros | A: up to 220 million euros
The programme will cost up to 220 million euros, most of it in the fourth quarter. | Savings are offset by one-off expenses of at least EUR 220m, the larger part in the fourth quarter. → bound_changed note | B: at least EUR 220m | A: up to 220 million euros

# streets of one event
The driver was shot at a traffic stop on Dunlow Avenue in Lowe. | Police shot the driver on Dunlow Street in Lowe. → contradiction note | B: Dunlow Street | A: Dunlow Avenue
The driver was shot on Dunlow Avenue in Lowe. | Police shot the driver on Dunlow Ave. in Lowe. →
The driver was shot on Dunlow Avenue, near Dunlow Street, in Lowe. | Police shot the driver on Dunlow Street in Lowe. →
The driver was shot on Mulberry Avenue on Friday. | A florist on Mulberry Street sold roses to the guard. →
The driver was shot on Park Avenue in Lowe. | A florist on Park Street in Lowe heard shots. →
`
