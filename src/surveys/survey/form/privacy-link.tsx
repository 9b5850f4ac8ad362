import { wordsFor } from "../../../words/languages.ts";
import type { Survey } from "../survey.schema.ts";

interface PrivacyLinkProps {
	survey: Survey;
	language: string;
}

/** Leads to the page about privacy, if there is one. It opens beside the form, which somebody may have begun to fill in. */
export function PrivacyLink({ survey: { privacy_url }, language }: PrivacyLinkProps) {
	if (!privacy_url) return null;
	return (
		<a href={privacy_url} target="_blank" rel="noreferrer">
			{wordsFor(language).survey.privacy}
		</a>
	);
}
