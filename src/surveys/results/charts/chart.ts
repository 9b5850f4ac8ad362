/** A value of a chart, with the numbers that stand beside it. */
export interface ChartBar {
	label: string;
	/** The short label on the axis of columns. */
	mark?: string;
	/** Length from 0 to 1. */
	length: number;
	/** The numbers in the order of the chart's heads. */
	numbers: string[];
	/** The class of its colour. */
	tone?: string;
}

/** The result of a question as it is drawn and as it stands in a table. */
export interface Chart {
	/** Bars lie below each other; columns stand side by side, in the order of an axis. */
	kind: "bars" | "columns";
	title: string;
	bars: ChartBar[];
	/** The head above the labels, where the chart stands as a table. */
	labelHead: string;
	/** The heads of the numbers; the first number is the one that is drawn. */
	heads: string[];
	/** Further numbers that help to read it, such as the mean. */
	notes: string[];
	/** The number of those who answered. */
	answered: number;
	/** The smallest group that it shows, apart from empty ones. */
	smallest: number;
}
