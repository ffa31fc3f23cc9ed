package desk_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stemma/desk"
	"stemma/report"
	"stemma/store"
)

// A gatherer that slept while another grouped begins anew: of what the other did meanwhile
// nothing is left that should not be.
func TestGathererSleeps(t *testing.T) {
	all := reports(t)
	rs := []*report.Report{all[0], all[len(all)-1]} // of two stories
	slices.SortFunc(rs, func(a, b *report.Report) int { return strings.Compare(string(a.ID), string(b.ID)) })
	decided := store.Decision{Kind: store.Together, A: rs[0].ID, B: rs[1].ID}
	end := func(s store.Store, first, second *desk.Gatherer) map[string]string {
		t.Helper()
		gather := func(g *desk.Gatherer, rs ...*report.Report) {
			t.Helper()
			arrive(t, s, rs...)
			if _, err := desk.Read(ctx, s, program(), 64); err != nil {
				t.Fatal(err)
			}
			if _, err := g.Gather(ctx, s, program()); err != nil {
				t.Fatal(err)
			}
		}
		gather(first, rs[0])
		gather(second, rs[1:]...) // the first sleeps
		if err := s.Decide(ctx, decided); err != nil {
			t.Fatal(err)
		}
		gather(first)
		settle(t, &desk.Desk{Store: s, Program: program()})
		digests, err := s.Digests(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return digests
	}
	one, two := open(t, filepath.Join(t.TempDir(), "one")), open(t, filepath.Join(t.TempDir(), "two"))
	defer one.Close()
	defer two.Close()
	var g desk.Gatherer
	want := end(one, &g, &g)
	compare(t, end(two, &desk.Gatherer{}, &desk.Gatherer{}), want)
	compare(t, standing(t, two), standing(t, one))
}

// unreadable is a store whose groups cannot be read.
type unreadable struct{ store.Store }

func (unreadable) GroupsOf(context.Context, ...report.ID) ([]store.Group, error) {
	return nil, store.ErrDamaged
}

// A gatherer that is new for each report makes the groups that one makes of all, also where
// what the groups were cannot be read.
func TestGathererBegins(t *testing.T) {
	all := reports(t)
	all = all[:min(len(all), 24)]
	groups := func(name string, parts [][]*report.Report, as func(store.Store) store.Store) map[string]string {
		t.Helper()
		s := open(t, filepath.Join(t.TempDir(), name))
		defer s.Close()
		for _, rs := range parts {
			arrive(t, s, rs...)
			if _, err := desk.Read(ctx, s, program(), 64); err != nil {
				t.Fatal(err)
			}
			if _, err := new(desk.Gatherer).Gather(ctx, as(s), program()); err != nil {
				t.Fatal(err)
			}
		}
		digests, err := s.Digests(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return digests
	}
	plain := func(s store.Store) store.Store { return s }
	want := groups("once", [][]*report.Report{all}, plain)
	one := slices.Collect(slices.Chunk(all, 1))
	slices.Reverse(one)
	compare(t, groups("each", one, plain), want)
	compare(t, groups("damaged", one, func(s store.Store) store.Store { return unreadable{s} }), want)
}
