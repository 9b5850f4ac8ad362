#!/usr/bin/env bash
# One day of an article, by curl: working copy, picture, preview, approval, schedule, publication, recall, silent
# change, correction, rename, withdrawal, restored version. After each step it says what readers, feeds and
# followers of /api/changes see.
#
#     NEWSROOM_TOKEN=… src/newsroom/one-day/one-day.sh [ADDRESS OF THE SERVICE]
#
# Other articles may be there. It leaves its article and its picture behind.
set -euo pipefail
SITE=${1:-http://localhost:8787}
: "${NEWSROOM_TOKEN:?is missing: npm start writes it to .dev.vars}"
SLUG=harbour-$(date +%s)
SINCE=0
FILES=$(mktemp -d)
trap 'rm -rf "$FILES"' EXIT

# json EXPRESSION: computes something of `it`, the JSON on standard input.
json() { node -pe "const it = JSON.parse(require('fs').readFileSync(0, 'utf8')); $1"; }

# ask METHOD ADDRESS [JSON [MEDIA TYPE]]: sends what an editor sends, and prints the body of the response.
# A refusal ends the script.
ask() {
	local body=()
	[ $# -lt 3 ] || body=(--header "Content-Type: ${4:-application/json}" --data "$3")
	curl --silent --show-error --fail-with-body --request "$1" "$SITE/newsroom/api/$2" \
		--header "Authorization: Bearer $NEWSROOM_TOKEN" "${body[@]}"
}

# follow: reads everything that changed since the last time, as a program that keeps a copy does.
follow() {
	while :; do
		curl --silent "$SITE/api/changes?since=$SINCE" >"$FILES/changes"
		SINCE=$(json it.since <"$FILES/changes")
		[ "$(json it.has_more <"$FILES/changes")" = true ] || return 0
	done
}

# step WORDS: says what happens now.
step() { printf '\n%s\n' "$1"; }

# seen: says what everybody sees after it.
seen() {
	for address in "$SLUG" "$SLUG-quay"; do
		curl --silent --output /dev/null "$SITE/articles/$address" \
			--write-out "  /articles/$address: %{http_code} %{redirect_url}\n"
	done
	printf '  feed: '
	curl --silent "$SITE/feed.json" | json "
		const item = it.items.find(({ url }) => url.includes('$SLUG'));
		item ? '“' + item.title + '”, ' + (item.date_modified ?? item.date_published) : 'no item'"
	printf '  follower: '
	follow
	json "
		it.changes.map(({ deleted, title }) => deleted ? 'delete' : 'store “' + title + '”').join() || 'no change'
	" <"$FILES/changes"
}

# The bytes of a grey picture of one pixel.
PIXEL=iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==

follow

step "A working copy is saved: nobody sees anything of it."
ask PUT "articles/$SLUG/draft" '{
	"title": "The harbour gets a new quay", "language": "en", "topics": ["Harbour"], "authors": ["Ada Brandt"],
	"body": {"markdown": "The council has decided: the **old quay** gose."}
}' | json "'  ' + (it.errors.map(({ detail }) => detail).join() || 'It could be published.')"
seen

step "A picture is sent, and put into the working copy."
PICTURE=$(base64 --decode <<<"$PIXEL" |
	curl --silent --show-error --fail-with-body "$SITE/newsroom/api/media" \
		--header "Authorization: Bearer $NEWSROOM_TOKEN" --form "file=@-;filename=quay.png" \
		--form "alt=The old quay" --form "credit=Jan Petersen" | json it.id)
ask PATCH "articles/$SLUG/draft" "{\"image\": {\"media\": \"$PICTURE\"}}" application/merge-patch+json |
	json "'  ' + (it.errors.map(({ detail }) => detail).join() || 'It could be published.')"

step "Somebody without an account reads it by a link, and approves it."
PREVIEW=$(ask POST "articles/$SLUG/preview-links" '{"expires_in_days": 2}' | json it.url)
STATE=$(curl --silent --show-error --fail "$PREVIEW" | sed -n 's/.*name="state" value="\([^"]*\)".*/\1/p')
curl --silent --show-error --fail --output /dev/null "$PREVIEW" --header "Origin: $SITE" \
	--data "kind=approval&name=Harbour office&state=$STATE"
ask GET "articles/$SLUG/comments" | json "'  ' + it.comments.map(({ name, kind }) => name + ': ' + kind).join()"
seen

step "It is scheduled for tomorrow."
TOMORROW=$(node -pe 'new Date(Date.now() + 86400000).toISOString()')
ask POST "articles/$SLUG/publish" "{\"at\": \"$TOMORROW\"}" | json "'  ' + it.status"
seen

step "It is published now instead."
ask POST "articles/$SLUG/publish" "{\"at\": \"$(node -pe 'new Date().toISOString()')\"}" | json "'  ' + it.status"
seen

step "That was too early: it is called back before hubs and webhooks hear of it, and published after all."
ask POST "articles/$SLUG/recall" | json "'  ' + it.status"
seen
ask POST "articles/$SLUG/publish" '{}' | json "'  ' + it.status"
seen

step "A slip of the pen is mended silently: the date in feeds stays."
TEXT='{"body": {"markdown": "The council has decided: the **old quay** goes."}}'
ask PATCH "articles/$SLUG/draft" "$TEXT" application/merge-patch+json >/dev/null
ask POST "articles/$SLUG/publish" '{"effect": "silent"}' | json "'  changed ' + it.updated_at"
seen

step "A correction is added, with a note for readers."
TEXT='{"title": "The harbour keeps half of its quay", "body": {"markdown": "The council has decided: **half** of the old quay goes."}}'
ask PATCH "articles/$SLUG/draft" "$TEXT" application/merge-patch+json >/dev/null
ask POST "articles/$SLUG/publish" '{"correction": "At first we wrote that the whole quay goes."}' |
	json "'  ' + it.corrections.map(({ text }) => text).join()"
seen

step "It gets another address."
ask PATCH "articles/$SLUG" "{\"slug\": \"$SLUG-quay\"}" application/merge-patch+json | json "'  ' + it.url"
seen

step "It is withdrawn, with a reason."
ask POST "articles/$SLUG-quay/withdraw" '{"reason": "The council has cancelled its decision."}' >/dev/null
seen

step "The first version becomes the working copy, and is published."
ask POST "articles/$SLUG-quay/versions/1/restore" '{}' | json "'  “' + it.article.title + '”'"
ask POST "articles/$SLUG-quay/publish" '{}' | json "'  ' + it.status"
seen

step "Its versions."
ask GET "articles/$SLUG-quay/versions" | json "
	it.versions.map(({ number, effect, title, correction }) =>
		['  ' + number, effect, title, correction ?? ''].join(' | ').trimEnd()).join('\n')"

step "What the audit list says of it."
ask GET "audit?limit=50" | json "
	it.entries.filter(({ target }) => target?.startsWith('$SLUG')).map(({ at, name, method, route }) =>
		['  ' + at, name, method, route].join(' ')).join('\n')"
