import { expect, test } from 'vitest';
import { isShuttle } from '@/lib/page/widgets/acts/shuttle';

const list = '<select multiple><option>报告</option></select>';
const told = (html: string): boolean[] => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return [...holder.querySelectorAll('select')].map(isShuttle);
};

test('two lists with buttons between them that move what is selected are no choice by themselves', () => {
  expect(told(`<div>${list}<span><button>&gt;&gt;</button><button>&lt;</button></span>${list}</div>`)).toEqual([true, true]);
  expect(told(`<table><tr><td>${list}</td><td><input type="button" value="添加"></td><td>${list}</td></tr></table>`)).toEqual([true, true]);
});

test('two lists of two fields are choices', () => {
  expect(told(`<p>${list}</p><p>${list}</p>`)).toEqual([false, false]);
  expect(told(`<p>${list}<button>全部收起</button></p><p>${list}</p>`)).toEqual([false, false]);
  expect(told(`${list}<button>&gt;</button>`)).toEqual([false]);
});
