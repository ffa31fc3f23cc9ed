// Package notify sends alerts to webhooks, by mail and to commands.
package notify

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"stemma/desk"
)

// A Webhook posts alerts in the form of the Standard Webhooks specification 1.0.0: with an
// id, by which the receiver knows one that it has, a time and a signature.
type Webhook struct {
	URL    string
	Secret []byte // empty means that nothing is signed
	Client *http.Client
	Now    func() time.Time
}

var _ desk.Sender = (*Webhook)(nil)

// NewWebhook returns a webhook with a secret as it is written: whsec_ and base64. The
// client must follow no redirects: an alert is for nobody else.
func NewWebhook(url, secret string, client *http.Client) (*Webhook, error) {
	w := &Webhook{URL: url, Now: time.Now, Client: client}
	if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
		return nil, fmt.Errorf("webhook %q: no http or https address", url)
	}
	if secret != "" {
		var err error
		if w.Secret, err = base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_")); err != nil {
			return nil, errors.New("webhook: the secret is not whsec_ and base64") // and is not shown
		}
	}
	return w, nil
}

// Send implements desk.Sender.
func (w *Webhook) Send(ctx context.Context, key string, body []byte) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.URL, bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("%w: %w", desk.ErrRefused, err)
	}
	at := strconv.FormatInt(w.Now().Unix(), 10)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", "stemma")
	req.Header.Set("webhook-id", key)
	req.Header.Set("webhook-timestamp", at)
	if len(w.Secret) > 0 {
		mac := hmac.New(sha256.New, w.Secret)
		fmt.Fprintf(mac, "%s.%s.%s", key, at, body)
		req.Header.Set("webhook-signature", "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	}
	resp, err := w.Client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	io.Copy(io.Discard, io.LimitReader(resp.Body, 1<<16)) // so that the connection is used again
	switch {
	case resp.StatusCode/100 == 2:
		return nil
	case resp.StatusCode == http.StatusGone:
		return fmt.Errorf("%w: the webhook is gone", desk.ErrRefused)
	}
	return fmt.Errorf("the webhook says %s", resp.Status)
}

// A Command runs a program for each alert, with the alert on its standard input.
type Command struct{ Args []string }

var _ desk.Sender = Command{}

// Send implements desk.Sender.
func (c Command) Send(ctx context.Context, key string, body []byte) error {
	cmd := exec.CommandContext(ctx, c.Args[0], c.Args[1:]...)
	cmd.Stdin = bytes.NewReader(body)
	cmd.Env = append(cmd.Environ(), "STEMMA_ALERT="+key)
	cmd.WaitDelay = time.Second
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %.200s", c.Args[0], err, out)
	}
	return nil
}
