package lineage_test

import (
	"strings"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/collate"
	"stemma/lineage"
	"stemma/report"
)

// Five reports of one event: an agency's, a tabloid's that was made from it in other words, and
// three by reporters who were there.
var inOtherWords = []struct{ outlet, text string }{
	{"Vell Wire", `Two climbers rescued from Mount Orrel after 31 hours

VELL, March 4, 2031 (Vell Wire) - Two climbers were brought down from Mount Orrel on Tuesday after 31 hours in a crevasse at 3,420 metres, the mountain rescue said.

Tessa Brandt, 29, and Ivo Malk, 34, had set out from the Corrie hut at 4:15 a.m. on Sunday with food for one day. They lived on 11 biscuits and melted snow, rescue chief Odile Harn said.

A helicopter was turned back twice by winds of 95 kilometres an hour. In the end 14 rescuers walked up with a sledge.

Malk has frostbite on three toes. The search cost about 62,000 crowns, according to the canton, which will not ask for it back.`},
	{"Daily Whoop", `ELEVEN BISCUITS and a whole lot of luck

A plucky pair cheated death on Orrel by nibbling just 11 biscuits while trapped down an icy hole for 31 hours.

Mountaineers Tessa Brandt, 29, and pal Ivo Malk, 34, quit the Corrie hut before dawn on Sunday with a single day's grub.

Gales of nearly 60mph beat back a chopper TWICE, so 14 heroes trudged up with a sledge. Taxpayers will foot the 62,000 crown bill.

Unlucky Ivo may lose three toes.`},
	{"Orrel Courier", `Brandt and Malk are down

The bells of Sankt Orrel rang on Tuesday at ten to six, when the sledge came past the lower chapel.

Baker Runa Feld had seen the light on the north face on Monday night and had rung the post in the valley. "It went on and off, on and off," she told the Courier. Nobody rang her back.

Tessa Brandt asked for soup. She teaches the second form here, and her pupils had drawn her a flag. Ivo Malk waved with both hands and did not talk.

The guide Peer Lunt says that the hole has been there since August, and that he had put a red pole beside it. The pole is gone.`},
	{"Canton Radio", `Rescue on Mount Orrel: minister praises volunteers

Interior minister Gerda Aumont has thanked the volunteers who brought two people from Mount Orrel. She met them in Vell on Wednesday, with coffee and a medal for each.

The head of the flying school, Matteo Sill, said that his pilots had not been asked. They have a machine that may fly in such winds, he said, and it stood in the hangar at Brone for two days.

The minister said she would look into it. A new plan for the mountain is due in May.`},
	{"Alpine Month", `What the Orrel accident teaches

Hospital doctor Nadia Kerr treated both climbers. Their temperature was 34.1 and 33.6 degrees, she told us, which is astonishing after two nights. A sleeping bag of the sort they had costs 240 crowns.

Our test of seven such bags in December found that three of them let water in at the zip.

The rope that held was of nine millimetres. It is the thinnest that the club allows.`},
}

func holding(texts []struct{ outlet, text string }) *collate.Collation {
	var rs []*claim.Reading
	for _, t := range texts {
		r := &report.Report{Ref: t.outlet, Outlet: t.outlet, Text: t.text}
		r.Seal()
		rs = append(rs, stemma.Read(stemma.English(), r))
	}
	return collate.Collate(stemma.GatherAsOne(rs)[0], rs)
}

// TestHeldFacts: a report that has little but another's facts is tied to it, whatever its words, and
// those of reporters who were there are not.
func TestHeldFacts(t *testing.T) {
	c := holding(inOtherWords)
	st := lineage.Infer(c)
	var ties []string
	for _, e := range st.Edges {
		if e.Relation == lineage.SharesQuote || st.Nodes[e.Parent].Witness < 0 {
			continue
		}
		ties = append(ties, c.Witnesses[e.Child].Report.Outlet+" - "+c.Witnesses[e.Parent].Report.Outlet)
		held := false
		for _, v := range e.Evidence {
			held = held || v.Kind == "held_facts" && len(v.Passages) > 0
		}
		if !held {
			t.Errorf("%v: the facts are not shown: %v", ties, e.Evidence)
		}
	}
	if got := strings.Join(ties, ", "); got != "Daily Whoop - Vell Wire" && got != "Vell Wire - Daily Whoop" {
		t.Errorf("tied are %q", got)
	}
}

// TestHeldFactsNeedOthers: of three reports it is not known what everybody has.
func TestHeldFactsNeedOthers(t *testing.T) {
	for _, w := range lineage.Weigh(holding(inOtherWords[:3])) {
		if w.Held != nil {
			t.Errorf("%d and %d are held against each other", w.A, w.B)
		}
	}
}

// TestHeldFactsConverted: a number in another unit is the same fact.
func TestHeldFactsConverted(t *testing.T) {
	held := func(from, to string) float64 {
		texts := append([]struct{ outlet, text string }(nil), inOtherWords...)
		texts[1].text = strings.ReplaceAll(texts[1].text, from, to)
		c := holding(texts)
		is := func(w int, outlet string) bool { return c.Witnesses[w].Report.Outlet == outlet }
		for _, w := range lineage.Weigh(c) {
			if w.Held != nil && (is(w.A, "Vell Wire") && is(w.B, "Daily Whoop") || is(w.B, "Vell Wire") && is(w.A, "Daily Whoop")) {
				return w.Held[0]
			}
		}
		return -1
	}
	if as, other := held("60mph", "60mph"), held("60mph", "80mph"); as <= other || other < 0 {
		t.Errorf("of the numbers %.3f are held, of others %.3f", as, other)
	}
}
