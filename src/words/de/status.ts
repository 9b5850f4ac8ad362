/** The checks of /newsroom/status, and those that npm run doctor makes from outside. */
export const status = {
	title: "Betriebszustand",
	summaries: {
		ok: "Alles in Ordnung.",
		warn: (hints: string) => `Alles läuft. ${hints}`,
		fail: (faults: string) => `Hier ist etwas zu tun: ${faults}`,
	},
	faults: (count: number) => (count === 1 ? "eine Störung." : `${count} Störungen.`),
	hints: (count: number) => (count === 1 ? "Ein Hinweis." : `${count} Hinweise.`),
	levels: { ok: "in Ordnung", warn: "Hinweis", fail: "Störung" },
	checkedAt: (moment: string) => `Geprüft am ${moment}`,
	version: (id: string) => `Version ${id}`,
	json: "Dasselbe als JSON",
	again: "Noch einmal prüfen",
	listed: (names: string, others: number) =>
		others === 0 ? names : `${names} und ${others} weitere`,
	onceRestored: "Das wird geprüft, wenn die Sicherung eingespielt ist.",
	unknown: "Das ließ sich nicht prüfen, weil die Datenbank nicht antwortet.",
	outside: "Was nur von außen zu sehen ist",
	outsideIntro:
		"Ob Feed-Reader ungehindert lesen und was unterwegs mit den Antworten geschieht, prüft ein Befehl auf Ihrem Rechner:",
	checks: {
		database: {
			title: "Datenbank",
			ok: (megabytes: string) => `D1 antwortet und belegt ${megabytes} MB.`,
			large: (megabytes: string) =>
				`D1 belegt ${megabytes} MB. Im kostenlosen Tarif ist bei 500 MB Schluss, sonst bei 10.000 MB.`,
			largeAction: "Wechseln Sie rechtzeitig den Tarif.",
			down: "D1 antwortet nicht.",
			downAction:
				"Sehen Sie auf cloudflarestatus.com nach, ob D1 gestört ist. Leser sehen so lange, was zuletzt bekannt war; Antworten auf Umfragen warten in der Queue.",
		},
		settings: {
			title: "Einstellungen",
			ok: (url: string) => `Alle Einstellungen sind gültig. Die Adresse ist ${url}.`,
			elsewhere: (url: string, origin: string) =>
				`Alle Links führen zu ${url}, diese Prüfung lief aber unter ${origin}.`,
			elsewhereAction:
				"Setzen Sie SITE_URL in `wrangler.toml` auf die Adresse, die Leser benutzen, und veröffentlichen Sie neu (`npm run deploy`).",
			unencrypted: (url: string) => `Die Adresse ${url} ist unverschlüsselt.`,
			unencryptedAction: "Setzen Sie SITE_URL in `wrangler.toml` auf eine Adresse mit https://.",
		},
		secrets: {
			title: "Geheimnisse",
			ok: "Alle Geheimnisse, die gebraucht werden, sind gesetzt.",
			missing: (names: string) => `Es fehlt: ${names}.`,
			short: "NEWSROOM_TOKEN ist so kurz, dass es sich erraten lässt.",
			shortAction: "Setzen Sie ein zufälliges mit mindestens 20 Zeichen.",
			webhookAction:
				"Umfragen mit Webhook warten darauf. Setzen Sie es mit `npx wrangler secret put WEBHOOK_SECRET`.",
			turnstileAction:
				"Setzen Sie TURNSTILE_SITE_KEY in `wrangler.toml` und das Geheimnis TURNSTILE_SECRET, oder keins von beiden. Bis dahin prüft Turnstile niemanden.",
		},
		bindings: {
			title: "Anbindungen",
			ok: "Datenbank, KV, Queues und Mengenbegrenzung sind angebunden; KV antwortet.",
			missing: (names: string) => `Es fehlt: ${names}.`,
			missingAction:
				"Vergleichen Sie `wrangler.toml` mit `src/cli/README.md`, und veröffentlichen Sie neu.",
			kvDown: "KV (FEED_CACHE) antwortet nicht. Feeds entstehen so lange aus der Datenbank.",
			kvDownAction: "Sehen Sie auf cloudflarestatus.com nach, ob KV gestört ist.",
		},
		pictures: {
			title: "Bilder",
			ok: "R2 antwortet. Bilder werden aufgerichtet und in drei Breiten verkleinert.",
			okWithoutWidths: "R2 antwortet. Bilder werden in voller Größe ausgeliefert.",
			missing: "Es fehlt: MEDIA. Bilder können nicht hochgeladen werden; alles andere arbeitet.",
			missingAction:
				"Ergänzen Sie `[[r2_buckets]]` in `wrangler.toml`, und veröffentlichen Sie neu.",
			down: "R2 (MEDIA) antwortet nicht. Eigene Bilder fehlen so lange auf den Seiten.",
			downAction: "Sehen Sie auf cloudflarestatus.com nach, ob R2 gestört ist.",
		},
		migrations: {
			title: "Migrationen",
			ok: (count: string) => `Alle ${count} sind angewandt.`,
			missing: (names: string) => `Der Datenbank fehlt: ${names}.`,
			missingAction: "Führen Sie `npm run deploy` aus: Es migriert, bevor es veröffentlicht.",
			unknown: (names: string) => `Die Datenbank ist neuer als dieser Worker: ${names}.`,
			unknownAction: "Veröffentlichen Sie die Version, die diese Migration hat (`npm run deploy`).",
		},
		clock: {
			title: "Uhr",
			ok: (seconds: string) => `Der Cron-Trigger lief zuletzt vor ${seconds} s.`,
			stopped: (minutes: string) => `Der Cron-Trigger lief zuletzt vor ${minutes} Minuten.`,
			never: "Der Cron-Trigger lief noch nie.",
			action:
				"Ohne ihn erscheint nichts Geplantes. Sehen Sie nach, ob `[triggers]` in `wrangler.toml` steht, und veröffentlichen Sie neu. Nach der ersten Veröffentlichung kann es einige Minuten dauern.",
		},
		jobs: {
			title: "Aufgaben der Uhr",
			ok: "Beim letzten Mal sind alle gelungen.",
			failing: (names: string, reason: string) => `Es misslingt: ${names}. Zuletzt: ${reason}`,
			action:
				"Sie laufen jede Minute noch einmal. Bleibt es dabei, sagt das Log mehr (`npx wrangler tail`).",
		},
		overdue: {
			title: "Geplantes",
			ok: "Nichts ist überfällig.",
			late: (articles: string, surveys: string) =>
				`Überfällige Meldungen: ${articles}, Umfragen: ${surveys}.`,
			action: "Die Uhr veröffentlicht, öffnet und schließt sie. Sehen Sie nach, ob sie läuft.",
		},
		dead_letters: {
			title: "Liegengebliebene Antworten",
			ok: "Alle Antworten sind gespeichert.",
			waiting: (count: string) => `Noch zu speichern: ${count}.`,
			action: "Versuchen Sie es unter `/newsroom/dead-letters` noch einmal.",
		},
		purges: {
			title: "Zwischenspeicher",
			ok: "Cloudflare hat alles entfernt, was sich geändert hat.",
			waiting: (count: string) =>
				`Wartende Löschungen: ${count}. Sie werden jede Minute wiederholt.`,
			stuck: (count: string, minutes: string) =>
				`Wartende Löschungen: ${count}, die älteste seit ${minutes} Minuten.`,
			action:
				"Zurückgezogenes kann so lange noch zu sehen sein: Seiten 2 Minuten, Feeds 10. Löschen Sie im Dashboard den ganzen Zwischenspeicher, wenn es eilt.",
		},
		hubs: {
			title: "WebSub-Hubs",
			none: "Es ist keiner eingestellt.",
			ok: "Alle nehmen Aufrufe an.",
			failing: (names: string, reason: string) => `Es misslingt: ${names}. Zuletzt: ${reason}`,
			action:
				"Jeder Aufruf wird über Stunden wiederholt. Nehmen Sie einen Hub, den es nicht mehr gibt, aus WEBSUB_HUBS in `wrangler.toml`.",
		},
		webhooks: {
			title: "Webhooks",
			none: "Es gibt keinen.",
			ok: "Alle nehmen Ereignisse an.",
			survey: (slug: string) => `Umfrage ${slug}`,
			gone: "Der Empfänger sagt, dass es ihn nicht mehr gibt (410).",
			failing: (names: string, reason: string) => `Es misslingt: ${names}. Zuletzt: ${reason}`,
			action:
				"Jedes Ereignis wird etwa einen Tag lang wiederholt. Berichtigen Sie die Adresse in der Umfrage oder unter `/newsroom/webhooks`, oder sagen Sie dem Empfänger Bescheid.",
		},
		search_index: {
			title: "Suche",
			ok: (checked: string) => `Geprüfte Meldungen: ${checked}. Alle sind im Index.`,
			missing: "Der Index fehlt; die Suche antwortet mit 503.",
			incomplete: (missing: string, checked: string) =>
				`Geprüfte Meldungen: ${checked}. Im Index fehlen: ${missing}.`,
			action: "Führen Sie `npm run search-index -- rebuild` aus.",
		},
		static_pages: {
			title: "Impressum und Datenschutz",
			ok: "Beide Seiten sind da.",
			missing: (addresses: string) => `Es fehlt: ${addresses}.`,
			sample: (addresses: string) => `Noch ein Mustertext: ${addresses}.`,
			action:
				"Schreiben Sie die Seiten mit Ihren eigenen Angaben unter `/newsroom/pages`. Die meisten Websites müssen beide haben.",
		},
		tokens: {
			title: "Zugangsschlüssel",
			ok: "Keiner läuft in den nächsten 14 Tagen ab.",
			ending: (names: string) => `In den nächsten 14 Tagen läuft ab: ${names}.`,
			action:
				"Machen Sie unter `/newsroom/tokens` einen neuen, geben Sie ihn weiter, und ziehen Sie dann den alten zurück.",
		},
		backup: {
			title: "Sicherung",
			ok: (day: string) =>
				`Die letzte ist vom ${day}, und es ist bewiesen, dass sie sich einspielen lässt.`,
			never: "Es gibt noch keine.",
			old: (day: string) => `Die letzte ist vom ${day}.`,
			unproved: (day: string) =>
				`Die letzte ist vom ${day}, aber lange hat niemand bewiesen, dass sie sich einspielen lässt.`,
			action: "Führen Sie `npm run backup -- ORDNER --prove` aus.",
		},
		restore: {
			title: "Einspielen",
			ok: "Es wird keine Sicherung eingespielt.",
			unfinished: (since: string, rows: string) =>
				`Seit ${since} wird eine Sicherung eingespielt; gespeicherte Zeilen: ${rows}. So lange ist die Seite für Leser geschlossen.`,
			action:
				"Warten Sie, bis `npm run restore` fertig ist. Wurde es abgebrochen, führen Sie es noch einmal aus, oder entfernen Sie mit `npm run restore -- --discard`, was schon da ist.",
		},
	},
	outsideChecks: {
		local: "Die Einstellungen auf Ihrem Rechner sind gültig",
		reachable: "Der Dienst antwortet",
		newsroom: "Die Redaktion lässt nur herein, wer ihr Token hat",
		feeds: "Die Feeds sind gültig",
		readers: "Feed-Reader werden nicht aufgehalten",
		caching: "Die Cache-Header kommen an, wie sie versprochen sind",
		compression: "Mit und ohne gzip kommt derselbe Text an",
	},
};
