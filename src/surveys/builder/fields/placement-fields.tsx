import { describedBy, Fault } from "../../../newsroom/layout/field-frame.tsx";
import type { BuilderPageProps } from "../builder-view.ts";
import { type BuilderForm, fieldAt } from "./builder-form.ts";
import { CheckField } from "./check-field.tsx";
import { Folded } from "./folded.tsx";
import { isWritten, TextFields } from "./texts.tsx";

type Places = BuilderPageProps["places"];

/** The fields for the places at which readers are called to a survey, and for the words of the call. */
export function PlacementFields({ form, places }: { form: BuilderForm; places: Places }) {
	const { words, draft } = form;
	return (
		<fieldset class="part" id="placement">
			<legend>{words.placement}</legend>
			<CheckField {...{ form, name: "announce", isOn: draft.announce, label: words.announce }} />
			<div class="pair">
				<PlaceList
					{...{ form, name: "announce_topics", label: words.announceTopics }}
					{...{ chosen: draft.announce_topics, choices: places?.topics ?? [] }}
				/>
				<PlaceList
					{...{ form, name: "announce_articles", label: words.announceArticles }}
					{...{ chosen: draft.announce_articles, choices: places?.articles ?? [] }}
				/>
			</div>
			<p class="help">{words.placesHelp}</p>
			<Folded
				{...{ form, title: words.call, fields: ["call_text", "call_button"] }}
				isUsed={isWritten(draft.call_text) || isWritten(draft.call_button)}
			>
				<TextFields
					{...{ form, name: "call_text", label: words.callText, texts: draft.call_text, rows: 2 }}
					help={words.callTextHelp}
				/>
				<TextFields
					{...{ form, name: "call_button", label: words.callButton, texts: draft.call_button }}
					help={words.callButtonHelp}
				/>
			</Folded>
		</fieldset>
	);
}

interface PlaceListProps {
	form: BuilderForm;
	name: string;
	label: string;
	chosen: string[];
	choices: { slug: string; name: string }[];
}

/** A field for each topic or article that is chosen, and an empty one; browsers suggest what there is. */
function PlaceList({ form, name: list, label, chosen, choices }: PlaceListProps) {
	const { id, name, fault } = fieldAt(form, list);
	return (
		<fieldset class="places">
			<legend>{label}</legend>
			{[...chosen, ""].map((value, index) => (
				<input
					{...{ id: index === 0 ? id : `${id}-${index}`, name, value, list: `${id}-list` }}
					{...{ autocomplete: "off", "aria-label": `${label} ${index + 1}` }}
					{...describedBy({ id, fault })}
				/>
			))}
			<Fault {...{ id, fault }} />
			<datalist id={`${id}-list`}>
				{choices.slice(0, MOST_CHOICES).map((choice) => (
					<option value={choice.slug}>{choice.name}</option>
				))}
			</datalist>
		</fieldset>
	);
}

/** Keeps the page small; others are typed. */
const MOST_CHOICES = 60;
