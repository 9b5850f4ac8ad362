/** The colours of the paper's style sheet (tokens.css), without variables: pictures see no other style sheet. */
const LIGHT = {
	paper: "#fbfaf7",
	ink: "#1c1b19",
	faint: "#5d5a54",
	rule: "#d9d5cb",
	tint: "#e9e4d8",
};
const LIGHT_TONES = { accent: "#8c1c22", even: "#8f887a", good: "#1f6f5c" };
const DARK = {
	paper: "#171614",
	ink: "#ece8df",
	faint: "#a9a397",
	rule: "#3a3732",
	tint: "#2d2a26",
};
const DARK_TONES = { accent: "#f0868a", even: "#8d8678", good: "#6cc7ad" };

type Colours = typeof LIGHT & typeof LIGHT_TONES;

const rules = ({ paper, ink, faint, rule, tint, accent, even, good }: Colours) =>
	`.paper{fill:${paper}}.ink,.title{fill:${ink}}.faint{fill:${faint}}.rule{fill:${rule}}.track{fill:${tint}}.fill,.detractors{fill:${accent}}.passives{fill:${even}}.promoters{fill:${good}}.axis{fill:${ink}}`;

const FONTS = `text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}.title,.strong{font-weight:700}`;

/** The style sheet inside each picture. Paper is light, whatever the screen is. */
export const CHART_STYLE = `${FONTS}${rules({ ...LIGHT, ...LIGHT_TONES })}@media screen and (prefers-color-scheme:dark){${rules({ ...DARK, ...DARK_TONES })}}`;
