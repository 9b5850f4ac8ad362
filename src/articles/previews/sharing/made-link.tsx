import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { PreviewLink } from "../preview-link.schema.ts";

/** Shows a link that was just made, the only time. */
export function MadeLink({
	site,
	language,
	made,
}: Frame & { made: PreviewLink & { url: string } }) {
	const words = wordsFor(language).sharing;
	const until = wallTimeText(made.expires_at, language, site.timeZone);
	return (
		<div class="sheet form" role="status">
			<label for="made">{words.made}</label>
			{/* A field, because a tap chooses all of it on a phone. */}
			<input class="made" id="made" type="url" value={made.url} readonly aria-describedby="until" />
			<p class="help" id="until">
				{words.copyNow} {words.until(until)}
			</p>
		</div>
	);
}
