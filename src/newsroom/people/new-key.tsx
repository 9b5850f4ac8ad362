import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { wordsFor } from "../../words/languages.ts";

interface NewKeyProps {
	site: Site;
	language: string;
	/** Says whose key it is. */
	text: string;
	secret: string;
}

/** Shows a key that was just made, the only time. */
export function NewKey({ site, language, text, secret }: NewKeyProps) {
	const address = `${site.url}/newsroom`;
	return (
		<div class="sheet" role="status">
			<p>{text}</p>
			<p>
				<code class="key">{secret}</code>
			</p>
			<p class="facts">
				{wordsFor(language).people.signInAt} <a href={address}>{address}</a>
			</p>
		</div>
	);
}
