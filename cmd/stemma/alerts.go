package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"time"

	"stemma/desk"
	"stemma/desk/notify"
	"stemma/edition"
	"stemma/intake/fetch"
)

// alertsFile is the name of the file of rules in the folder of the store.
const alertsFile = "alerts.json"

// An alertRule is a rule as it stands in the file, with where its alerts go.
type alertRule struct {
	Name       string               `json:"name"`
	Kinds      []edition.ChangeKind `json:"kinds"`
	Names      []string             `json:"names"`
	Story      string               `json:"story"`
	MinReports int                  `json:"min_reports"`
	Webhook    *struct {
		URL    string         `json:"url"`
		Secret string         `json:"secret"`
		Allow  netip.AddrPort `json:"allow"` // reached although it is not public
	} `json:"webhook"`
	Mail *struct {
		Server   string         `json:"server"`
		From     string         `json:"from"`
		To       string         `json:"to"`
		User     string         `json:"user"`
		Password string         `json:"password"`
		Allow    netip.AddrPort `json:"allow"`
	} `json:"mail"`
	Command []string `json:"command"`
}

// alerts returns the rules in the file alerts.json of a folder, and where their alerts go.
// No file is no rule.
func alerts(dir string) ([]desk.Rule, map[string]desk.Sender, error) {
	path := filepath.Join(dir, alertsFile)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	var all []alertRule
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", path, err)
	}
	var rules []desk.Rule
	senders := map[string]desk.Sender{}
	for i, r := range all {
		s, err := r.sender()
		if err == nil && (r.Name == "" || senders[r.Name] != nil) {
			err = errors.New("it needs a name that no other has")
		}
		for _, k := range r.Kinds {
			if !slices.Contains(edition.ChangeKinds, k) {
				err = fmt.Errorf("%q is no kind of change", k)
			}
		}
		if err != nil {
			return nil, nil, fmt.Errorf("read %s: rule %d, %q: %w", path, i+1, r.Name, err)
		}
		senders[r.Name] = s
		rules = append(rules, desk.Rule{Name: r.Name, Kinds: r.Kinds, Names: r.Names, Story: r.Story, MinReports: r.MinReports})
	}
	return rules, senders, nil
}

// sender returns where the alerts of a rule go: one of webhook, mail and command.
func (r *alertRule) sender() (desk.Sender, error) {
	n := 0
	for _, is := range []bool{r.Webhook != nil, r.Mail != nil, len(r.Command) > 0} {
		if is {
			n++
		}
	}
	if n != 1 {
		return nil, errors.New("it needs a webhook, a mail or a command, and one of them")
	}
	switch {
	case r.Webhook != nil:
		return notify.NewWebhook(r.Webhook.URL, r.Webhook.Secret, outside(r.Webhook.Allow).HTTP())
	case r.Mail != nil:
		m := &notify.Mail{Server: r.Mail.Server, From: r.Mail.From, To: r.Mail.To, User: r.Mail.User, Password: r.Mail.Password, Now: time.Now,
			Dial: outside(r.Mail.Allow).DialContext}
		return m, m.Check()
	}
	return notify.Command{Args: r.Command}, nil
}

// outside returns what connects to public addresses, and to one other if it is valid.
func outside(allow netip.AddrPort) *fetch.Client {
	var n network
	if allow.IsValid() {
		n.Allow = append(n.Allow, allow)
	}
	return n.client()
}
