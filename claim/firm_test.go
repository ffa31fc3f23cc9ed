package claim_test

import (
	"strings"
	"testing"

	"stemma/internal/storytest"
)

// TestFirmnessAt: a figure is told as firmly as the words it stands among.
func TestFirmnessAt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ama Rell said some 800 of the 1,000 Orvanian sailors believed to be in Venn have left for the Kell border region.", "800 stated; 1,000 possible"},
		{"Any sale would need the consent of the trust, which owns 28 percent of the yard.", "28 stated"},
		{"The yard may cut 900 jobs.", "900 possible"},
		{"The yard cut 900 jobs.", "900 stated"},
	} {
		r := storytest.Read(c.text)
		var got []string
		for i := range r.Claims {
			for _, f := range r.Claims[i].Figures {
				got = append(got, r.Figures[f].Number.Of(c.text)+" "+string(r.Slots[f].Firmness))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

// TestFirmnessComposed reads one claim a sentence, that which holds the words
// between bars: how its source stands to it, "not" where weakly against, then how
// the writer does. Signs are those of mention/hedge/commit.en.lex.
func TestFirmnessComposed(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(composed), "\n") {
		text, want, _ := strings.Cut(line, " => ")
		text = strings.TrimSpace(text)
		before, rest, _ := strings.Cut(text, "|")
		word, after, _ := strings.Cut(rest, "|")
		text = before + word + after
		r := storytest.Read(text)
		got := "no claim"
		size := len(text) + 1
		for i := range r.Claims {
			c := &r.Claims[i]
			if c.Start > len(before) || c.End < len(before)+len(word) || c.Len() >= size {
				continue
			}
			size = c.Len()
			got = string(c.Firmness)
			if c.Negated && got != "negated" {
				got += " not"
			}
			got += ", " + string(c.Author)
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

const composed = `
The tug did not fail to |reach| the drifting barge. => stated, stated
The tug never managed to |reach| the drifting barge. => negated, negated
Nobody managed to |reach| the drifting barge. => negated, negated
The tug may have failed to |reach| the drifting barge. => possible not, possible
The tug is expected to fail to |reach| the drifting barge. => expected not, expected
The tug will not fail to |reach| the drifting barge. => expected, expected
The captain was forced to |abandon| the drifting barge. => stated, stated
The captain refused to |abandon| the drifting barge. => negated, negated
The captain did not refuse to |abandon| the drifting barge. => possible, possible
The captain tried to |abandon| the drifting barge. => possible, possible
The captain began to |abandon| the drifting barge at dawn. => stated, stated
The captain stopped |signing| the log of the barge in May. => negated, negated
The captain did not hesitate to |cut| the rope. => stated, stated
The captain had the courage to |cut| the rope. => stated, stated
The captain made no attempt to |cut| the rope. => negated, negated
The captain avoided |hitting| the lighthouse. => negated, negated
A gust prevented the captain from |hitting| the lighthouse. => negated, negated
The owner promised to |repair| the lighthouse. => expected, expected
The owner has no intention of |repairing| the lighthouse. => expected not, expected
The owner was able to |repair| the lighthouse. => stated, stated
The owner was unable to |repair| the lighthouse. => negated, negated
The keeper |ordered| the crew to leave the lighthouse. => stated, stated
The keeper |asked| the crew to leave the lighthouse. => stated, stated
The crew must |leave| the lighthouse by noon. => stated, stated
The crew must have |left| the lighthouse by noon. => possible, possible
The crew could have |left| the lighthouse by noon. => possible, possible
The crew could not |leave| the lighthouse. => negated, negated
The crew would not |leave| the lighthouse. => negated, negated
The crew will not |leave| the lighthouse. => expected not, expected
The crew would later |leave| the lighthouse. => stated, stated
The levy would |double| the price of bread. => conditional, conditional
The baker will |close| his shop if the levy is passed. => conditional, conditional
If the levy is passed, the baker will |close| his shop. => conditional, conditional
Unless the levy falls, the baker will |close| his shop. => conditional, conditional
Even if the levy is passed, the baker will |keep| his shop. => expected, expected
The baker |closed| his shop if the wind was too strong. => stated, stated
Had the levy passed, the baker would have |closed| his shop. => conditional, conditional
Did the baker |close| his shop after the vote? => possible, possible
Why did the baker |close| his shop after the vote? => stated, stated
It is false that the baker |closed| his shop. => negated, negated
It is not false that the baker |closed| his shop. => stated, stated
It is true that the baker |closed| his shop. => stated, stated
It is unclear whether the baker |closed| his shop. => possible, possible
It is unlikely that the baker will |close| his shop. => possible not, possible
It is not unlikely that the baker will |close| his shop. => possible, possible
There is no doubt that the baker |closed| his shop. => stated, stated
There is no evidence that the baker |closed| his shop. => possible, possible
The nurse said the baker had |closed| his shop. => stated, reportedly
The nurse said the baker had not |closed| his shop. => negated, reportedly
The nurse did not say that the baker had |closed| his shop. => possible, possible
The nurse would not say whether the baker had |closed| his shop. => possible, possible
The nurse confirmed that the baker had |closed| his shop. => confirmed, confirmed
The nurse could not confirm that the baker had |closed| his shop. => possible, possible
The nurse refused to confirm that the baker had |closed| his shop. => possible, possible
The nurse refused to deny that the baker had |closed| his shop. => possible, possible
The nurse denied that the baker had |closed| his shop. => denied, denied
The nurse denied that the baker had not |closed| his shop. => stated, reportedly
The nurse denied that the baker would |close| his shop. => denied, denied
The nurse claimed that the baker had |closed| his shop. => alleged, alleged
The nurse falsely claimed that the baker had |closed| his shop. => alleged, negated
The nurse allegedly said that the baker had |closed| his shop. => stated, alleged
The nurse said the baker managed to |close| his shop. => stated, reportedly
The nurse said the baker failed to |close| his shop. => negated, reportedly
The nurse said the baker may have failed to |close| his shop. => possible not, possible
The nurse doubted that the baker had |closed| his shop. => possible not, possible
The nurse did not believe that the baker had |closed| his shop. => possible not, possible
The nurse forgot that the baker had |closed| his shop. => stated, stated
The nurse may have forgotten that the baker had |closed| his shop. => stated, stated
The nurse regretted that the baker had |closed| his shop. => stated, stated
The tower, which may |collapse|, was built in a year. => stated, stated
The sailor who may own the barge |sold| his house in Lowe. => stated, stated
Not all of the barges |sank| in the storm. => stated, stated
It was not until noon that the barges |sank|. => stated, stated
The mayor |knew| of no barge that had not been found. => stated, stated
The old barge |sank| within the hour; its captain, who could not swim, has not been found. => stated, stated
`
