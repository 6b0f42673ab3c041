//! A part of the picture: a zone, a group, an arrow or the legend.

use crate::diagram::{Kind, Part, Shape, Sketch};
use yew::{Html, html};

/// A part. Groups and arrows can be pointed at, which highlights their rules; they say in words what they are.
pub fn part(sketch: &Sketch, part: &Part) -> Html {
    let name = |index: usize| sketch.nodes[index].id.as_str();
    let of = match part.kind {
        Kind::Node(index) => name(index).to_owned(),
        Kind::Arrow(index) => format!("{}>{}", name(sketch.arrows[index].from), name(sketch.arrows[index].to)),
        _ => String::new(),
    };
    let content = html! {
        <>
            <title key={part.title.as_str()}>{ &part.title }</title>
            { for part.shapes.iter().map(shape) }
        </>
    };
    if of.is_empty() {
        return html! { <g>{ content }</g> };
    }
    html! { <g data-of={of} tabindex="0" role="img" aria-label={part.title.clone()}>{ content }</g> }
}

/// A shape.
pub fn shape(shape: &Shape) -> Html {
    match shape {
        Shape::Rect { class, x, y, width, height } => html! {
            <rect class={*class} x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} />
        },
        Shape::Line { class, x1, y1, x2, y2 } => html! {
            <line class={*class} x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} />
        },
        Shape::Path { class, d } => html! { <path class={*class} d={d.clone()} /> },
        Shape::Text { class, x, y, text } => html! {
            <text key={format!("{x} {y} {text}")} class={*class} x={x.to_string()} y={y.to_string()}>{ text }</text>
        },
    }
}
