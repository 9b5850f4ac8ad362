import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { wordsFor } from "../../words/languages.ts";

/** The address of a receipt may be typed as well as its code. */
const MAX_TYPED_LENGTH = 500;

interface ReceiptsPageProps {
	site: Site;
	language: string;
	/** The code that was typed, if it is wrong or unknown. */
	typed?: string;
}

/** Asks for a receipt, to lead to the submission that it belongs to. */
export function ReceiptsPage({ site, language, typed }: ReceiptsPageProps) {
	const words = wordsFor(language).receipt;
	return (
		<Layout site={site} language={language} title={words.find} isSurvey>
			<h1>{words.find}</h1>
			<p>{words.findIntro}</p>
			<form class="survey" method="post" action="/receipts">
				{typed !== undefined && (
					<p class="faults" role="alert">
						{words.unknown}
					</p>
				)}
				<div class="field">
					<label for="code">{words.code}</label>
					<input
						type="text"
						id="code"
						name="receipt"
						maxlength={MAX_TYPED_LENGTH}
						autocomplete="off"
						spellcheck={false}
						required
						value={typed ?? ""}
						placeholder="0AB1CD-2EF3GH-4JK5MN-6PQ7RS"
					/>
				</div>
				<button type="submit">{words.show}</button>
			</form>
		</Layout>
	);
}
