import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { NewLink, Sharing } from "./sharing-view.ts";

/** Shows a link that was just made, the only time. */
export function MadeLink({ site, language, lang, title, made }: Sharing & { made: NewLink }) {
	const words = wordsFor(language).sharing;
	const until = wallTimeText(made.expires_at, language, site.timeZone);
	const mail = wordsFor(lang).sharing.mail(title, made.url);
	return (
		<div class="sheet" role="status">
			<p>
				<strong>{words.made}</strong>
			</p>
			<p>
				<code class="key">{made.url}</code>
			</p>
			<p class="facts">
				{words.copyNow} {words.until(until)}
			</p>
			<p>
				<a href={mailto(mail)}>{words.inMail}</a>
			</p>
		</div>
	);
}

// RFC 6068 §5: spaces are %20, and lines end with %0D%0A.
function mailto({ subject, body }: { subject: string; body: string }): string {
	const text = encodeURIComponent(body.replaceAll("\n", "\r\n"));
	return `mailto:?subject=${encodeURIComponent(subject)}&body=${text}`;
}
