import { wordsFor } from "../../../words/languages.ts";
import type { AnnotatedSubmission } from "../submission.schema.ts";

interface AnnotationBadgesProps {
	submission: AnnotatedSubmission;
	language: string;
}

/** Says what stands out about a submission: what the newsroom added, and what the honeypot or Turnstile said. */
export function AnnotationBadges({ submission, language }: AnnotationBadgesProps) {
	const words = wordsFor(language).submissions.badges;
	const { marked, hidden, caught, turnstile, erased_at } = submission;
	const shown = [
		marked && (["open", words.marked] as const),
		hidden && (["", words.hidden] as const),
		caught && (["late", words.caught] as const),
		turnstile === "unanswered" && (["", words.unchecked] as const),
		erased_at && (["late", words.erased] as const),
	];
	return (
		<>
			{shown
				.filter((badge) => !!badge)
				.map(([look, text]) => (
					<>
						<span class={`badge ${look}`.trim()}>{text}</span>{" "}
					</>
				))}
		</>
	);
}
