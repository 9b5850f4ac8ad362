import type { status as german } from "../de/status.ts";

export const status = {
	title: "Status",
	summaries: {
		ok: "Everything is all right.",
		warn: (hints) => `Everything works. ${hints}`,
		fail: (faults) => `There is something to do: ${faults}`,
	},
	faults: (count) => (count === 1 ? "one fault." : `${count} faults.`),
	hints: (count) => (count === 1 ? "One hint." : `${count} hints.`),
	levels: { ok: "all right", warn: "hint", fail: "fault" },
	checkedAt: (moment) => `Checked on ${moment}`,
	version: (id) => `Version ${id}`,
	json: "The same as JSON",
	again: "Check again",
	listed: (names, others) => (others === 0 ? names : `${names} and ${others} more`),
	onceRestored: "This is checked once the backup is restored.",
	unknown: "This could not be checked, because the database does not respond.",
	outside: "What only the outside can see",
	outsideIntro:
		"A command on your machine checks whether feed readers get in, and what happens to responses on their way:",
	checks: {
		database: {
			title: "Database",
			ok: (megabytes) => `D1 responds and takes ${megabytes} MB.`,
			large: (megabytes) =>
				`D1 takes ${megabytes} MB. The free plan ends at 500 MB, the paid one at 10,000 MB.`,
			largeAction: "Change the plan in good time.",
			down: "D1 does not respond.",
			downAction:
				"Look at cloudflarestatus.com for a fault of D1. Meanwhile readers see what was known last, and answers to surveys wait in the queue.",
		},
		settings: {
			title: "Settings",
			ok: (url) => `All settings are valid. The address is ${url}.`,
			elsewhere: (url, origin) => `All links lead to ${url}, but this check ran at ${origin}.`,
			elsewhereAction:
				"Set SITE_URL in `wrangler.toml` to the address that readers use, and deploy again (`npm run deploy`).",
			unencrypted: (url) => `The address ${url} is not encrypted.`,
			unencryptedAction: "Set SITE_URL in `wrangler.toml` to an address with https://.",
		},
		secrets: {
			title: "Secrets",
			ok: "All secrets that are needed are set.",
			missing: (names) => `Missing: ${names}.`,
			short: "NEWSROOM_TOKEN is short enough to be guessed.",
			shortAction: "Set a random one of at least 20 characters.",
			webhookAction:
				"Surveys with a webhook wait for it. Set it by `npx wrangler secret put WEBHOOK_SECRET`.",
			turnstileAction:
				"Set TURNSTILE_SITE_KEY in `wrangler.toml` and the secret TURNSTILE_SECRET, or neither. Until then Turnstile checks nobody.",
		},
		bindings: {
			title: "Bindings",
			ok: "The database, KV, the queues and the rate limit are bound; KV responds.",
			missing: (names) => `Missing: ${names}.`,
			missingAction: "Compare `wrangler.toml` with `src/cli/README.md`, and deploy again.",
			kvDown: "KV (FEED_CACHE) does not respond. Feeds are rendered from the database meanwhile.",
			kvDownAction: "Look at cloudflarestatus.com for a fault of KV.",
		},
		pictures: {
			title: "Pictures",
			ok: "R2 responds. Pictures are turned upright, and made smaller in three widths.",
			okWithoutWidths: "R2 responds. Pictures are delivered in full size.",
			missing: "Missing: MEDIA. Pictures cannot be sent; everything else works.",
			missingAction: "Add `[[r2_buckets]]` to `wrangler.toml`, and deploy again.",
			down: "R2 (MEDIA) does not respond. Pages lack the newsroom's own pictures meanwhile.",
			downAction: "Look at cloudflarestatus.com for a fault of R2.",
		},
		migrations: {
			title: "Migrations",
			ok: (count) => `All ${count} are applied.`,
			missing: (names) => `The database lacks ${names}.`,
			missingAction: "Run `npm run deploy`: it migrates before it deploys.",
			unknown: (names) => `The database is newer than this Worker: ${names}.`,
			unknownAction: "Deploy the version that has this migration (`npm run deploy`).",
		},
		clock: {
			title: "Clock",
			ok: (seconds) => `The cron trigger ran ${seconds} s ago.`,
			stopped: (minutes) => `The cron trigger last ran ${minutes} minutes ago.`,
			never: "The cron trigger has never run.",
			action:
				"Nothing that is scheduled appears without it. See that `[triggers]` is in `wrangler.toml`, and deploy again. After the first deployment it may take some minutes.",
		},
		jobs: {
			title: "Jobs of the clock",
			ok: "All succeeded the last time.",
			failing: (names, reason) => `Failing: ${names}. Last: ${reason}`,
			action:
				"They run again every minute. If that does not help, the log says more (`npx wrangler tail`).",
		},
		overdue: {
			title: "Scheduled",
			ok: "Nothing is overdue.",
			late: (articles, surveys) => `Overdue articles: ${articles}, surveys: ${surveys}.`,
			action: "The clock publishes, opens and closes them. See that it runs.",
		},
		dead_letters: {
			title: "Answers that could not be stored",
			ok: "All answers are stored.",
			waiting: (count) => `Waiting to be stored: ${count}.`,
			action: "Retry them at `/newsroom/dead-letters`.",
		},
		purges: {
			title: "Cache",
			ok: "Cloudflare has removed everything that changed.",
			waiting: (count) => `Purges that wait: ${count}. They are repeated every minute.`,
			stuck: (count, minutes) => `Purges that wait: ${count}, the oldest for ${minutes} minutes.`,
			action:
				"What was withdrawn may still be seen: pages for 2 minutes, feeds for 10. If it is urgent, purge everything in the dashboard.",
		},
		hubs: {
			title: "WebSub hubs",
			none: "None is set.",
			ok: "All accept calls.",
			failing: (names, reason) => `Failing: ${names}. Last: ${reason}`,
			action:
				"Every call is repeated for hours. Remove a hub that no longer exists from WEBSUB_HUBS in `wrangler.toml`.",
		},
		webhooks: {
			title: "Webhooks",
			none: "There is none.",
			ok: "All accept events.",
			survey: (slug) => `survey ${slug}`,
			gone: "The receiver says that it no longer exists (410).",
			failing: (names, reason) => `Failing: ${names}. Last: ${reason}`,
			action:
				"Every event is repeated for about a day. Correct the address in the survey or at `/newsroom/webhooks`, or tell the receiver.",
		},
		search_index: {
			title: "Search",
			ok: (checked) => `Articles checked: ${checked}. All are in the index.`,
			missing: "The index is missing; the search answers 503.",
			incomplete: (missing, checked) =>
				`Articles checked: ${checked}. Missing in the index: ${missing}.`,
			action: "Run `npm run search-index -- rebuild`.",
		},
		static_pages: {
			title: "Imprint and privacy page",
			ok: "Both pages are there.",
			missing: (addresses) => `Missing: ${addresses}.`,
			sample: (addresses) => `Still a sample text: ${addresses}.`,
			action:
				"Write the pages with your own details at `/newsroom/pages`. Most websites must have both.",
		},
		tokens: {
			title: "Access keys",
			ok: "None ends within 14 days.",
			ending: (names) => `Ending within 14 days: ${names}.`,
			action: "Make a new one at `/newsroom/tokens`, hand it over, and then revoke the old one.",
		},
		backup: {
			title: "Backup",
			ok: (day) => `The last one is of ${day}, and it is proved that it can be restored.`,
			never: "There is none yet.",
			old: (day) => `The last one is of ${day}.`,
			unproved: (day) =>
				`The last one is of ${day}, but for a long time nobody has proved that it can be restored.`,
			action: "Run `npm run backup -- DIR --prove`.",
		},
		restore: {
			title: "Restore",
			ok: "No backup is being restored.",
			unfinished: (since, rows) =>
				`The restore of a backup began on ${since}; rows stored: ${rows}. Meanwhile the site is closed to readers.`,
			action:
				"Wait until `npm run restore` is done. If it was broken off, run it again, or remove what is there with `npm run restore -- --discard`.",
		},
	},
	outsideChecks: {
		local: "The settings on your machine are valid",
		reachable: "The service responds",
		newsroom: "The newsroom opens only with its token",
		feeds: "The feeds are valid",
		readers: "Feed readers are not stopped",
		caching: "The cache headers arrive as promised",
		compression: "The same text arrives with gzip and without",
	},
} satisfies typeof german;
