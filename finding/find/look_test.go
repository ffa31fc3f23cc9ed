package find_test

import (
	"stemma/internal/findtest"
	"testing"
)

// TestNumberOfAnotherMoney: between two moneys no rate is known, so neither is a change of
// the other.
func TestNumberOfAnotherMoney(t *testing.T) {
	a := "The court at Lowe ordered the harbour master to pay 1 million crowns ($56,270) to one of the judges."
	b := "The court at Lowe ordered the harbour master to pay two million pounds to one of the judges of the syndicate."
	findtest.Check(t, "moneys", findtest.Of("number_changed", findtest.Made(a, b)))
}

// TestOthers: those beside somebody are one fewer than all.
func TestOthers(t *testing.T) {
	a := "The court at Lowe ordered 23 of the defendants to pay a fine to the union of judges."
	b := "The court at Lowe ordered 22 other defendants to pay a fine to the union of judges."
	findtest.Check(t, "others", findtest.Of("number_changed", findtest.Made(a, b)))
}

// TestZeros: a number with a zero more is told though nothing else is alike.
func TestZeros(t *testing.T) {
	a := "The interior ministry ordered 400 soldiers to the gorge of Lowe."
	b := "Lowe lies in ruins. The army is sending 4,000 troops to assist."
	findtest.Check(t, "zeros", findtest.Of("number_changed", findtest.Made(a, b)), "number_changed serious | B: 4,000 | A: 400")
	findtest.Check(t, "others", findtest.Of("number_changed", findtest.Made("The slide injured 400 people at Lowe.", "The slide killed 40 people.")))
}

// TestCanAndWill: what can be done is no less certain than that it will be.
func TestCanAndWill(t *testing.T) {
	findtest.Check(t, "can", findtest.Of("modality_weakened", findtest.Made("The verdict of the harbour court of Lowe can be appealed.", "He will appeal the verdict of the harbour court of Lowe.")))
}

// TestFusedQuotation: two quotations of two people as one of one of them.
func TestFusedQuotation(t *testing.T) {
	a := `"The talks have failed at Lowe," envoy Tom Vale said. "There will be no strike at the mine before June," union leader Ada Roe said.`
	b := `"The talks have failed at Lowe. There will be no strike at the mine before June," union leader Ada Roe said.`
	findtest.Check(t, "two", findtest.Of("speaker_fusion", findtest.Compared(a, b)), "speaker_fusion differs | B: union leader Ada Roe | A: envoy Tom Vale")
	one := `"The talks have failed at Lowe," union leader Ada Roe said. "There will be no strike at the mine before June," she said.`
	findtest.Check(t, "one", findtest.Of("speaker_fusion", findtest.Compared(one, b)))
}

// TestRetold: a report that tells one thing twice with two numbers, and one that tells of
// two things.
func TestRetold(t *testing.T) {
	findtest.Check(t, "one", findtest.Of("internal_inconsistency", findtest.Compared("The avalanche killed five skiers near Lowe on Saturday.\n\nThe slope had been closed.\n\nThe avalanche, which killed seven skiers, was wide.", "The mill is shut.")),
		"internal_inconsistency differs | A: seven | A: five")
	findtest.Check(t, "two", findtest.Of("internal_inconsistency", findtest.Compared("The avalanche killed five skiers near Lowe on Saturday.\n\nAnother avalanche killed seven skiers there in 2009.", "The mill is shut.")))
	findtest.Check(t, "ages", findtest.Of("internal_inconsistency", findtest.Compared("Ada Roe, 33, waved a flag on the harbour wall.\n\nEva Moll, 25, waved a flag on the harbour wall.", "The mill is shut.")))
}

// TestObjects: who has sold one thing and hopes to sell another is not at odds.
func TestObjects(t *testing.T) {
	findtest.Check(t, "two", findtest.Compared("Orland hopes to sell its railways this year.", "Orland sold its ferries this year."))
	findtest.Check(t, "seats", findtest.Compared("The harbour party of Lowe will have 74 seats in the chamber.", "The harbour party of Lowe won 74 seats."))
}
