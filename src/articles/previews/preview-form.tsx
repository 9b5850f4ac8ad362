import { wordsFor } from "../../words/languages.ts";
import { type CommentKind, MOST_NAME, MOST_TEXT } from "./comment.schema.ts";

/** The reasons for which a comment is not stored. */
export type PreviewFault = "name" | "text" | "changed" | "often" | "full";

export interface PreviewFormProps {
	language: string;
	path: string;
	/** The tag of the text that is shown. */
	state: string;
	typed: { name: string; text: string };
	faults: PreviewFault[];
	sent: CommentKind | undefined;
}

/** Asks for an approval or a comment, below a preview. Everything that was typed stays in it. */
export function PreviewForm({ language, path, state, typed, faults, sent }: PreviewFormProps) {
	const words = wordsFor(language).preview;
	return (
		<section class="receipt" aria-labelledby="answer" id="reply">
			<h2 id="answer">{words.heading}</h2>
			<form class="survey" method="post" action={`${path}#reply`}>
				{sent && faults.length === 0 && <p role="status">{words.sent[sent]}</p>}
				{faults.length > 0 && (
					<div class="faults" role="alert" id="faults">
						{faults.map((fault) => (
							<p>{words.faults[fault]}</p>
						))}
					</div>
				)}
				<input type="hidden" name="state" value={state} />
				<div class="field">
					<label for="name">{words.name}</label>
					<input
						type="text"
						id="name"
						name="name"
						maxlength={MOST_NAME}
						autocomplete="name"
						value={typed.name}
						{...(faults.includes("name") && INVALID)}
					/>
				</div>
				<div class="field">
					<label for="text">{words.text}</label>
					<textarea
						id="text"
						name="text"
						rows={5}
						maxlength={MOST_TEXT}
						{...(faults.includes("text") && INVALID)}
					>
						{typed.text}
					</textarea>
				</div>
				<p class="fine">{words.privacy}</p>
				<p class="choices">
					<button type="submit" name="kind" value="approval">
						{words.approve}
					</button>{" "}
					<button type="submit" name="kind" value="comment" class="quiet">
						{words.comment}
					</button>
				</p>
			</form>
		</section>
	);
}

const INVALID = { "aria-invalid": "true", "aria-describedby": "faults" } as const;
