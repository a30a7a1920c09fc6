import { call } from './rest.js';

export const ListPage = {
  data: () => ({ rows: [], year: '2026', name: '' }),
  async created() {
    this.rows = (await call('projects')).data;
  },
  template: `
<div>
  <el-form inline size="small"><el-form-item label="年度"><el-select v-model="year"><el-option label="2026" value="2026"></el-option><el-option label="2025" value="2025"></el-option></el-select></el-form-item>
  <el-form-item label="项目名称"><el-input v-model="name" clearable></el-input></el-form-item><el-form-item><el-button type="primary">查询</el-button></el-form-item></el-form>
  <el-table :data="rows" border stripe size="small">
    <el-table-column type="index" label="序号" width="60" align="center"></el-table-column>
    <el-table-column label="项目编码" prop="code" width="180"></el-table-column>
    <el-table-column label="项目名称" prop="name"></el-table-column>
    <el-table-column label="使用部门" prop="dept"></el-table-column>
    <el-table-column label="预算金额（万元）" prop="amount" width="140" align="right"></el-table-column>
    <el-table-column label="状态" prop="status" width="100"><template slot-scope="{ row }"><el-tag size="mini">{{ row.status }}</el-tag></template></el-table-column>
    <el-table-column label="操作" width="240"><template slot-scope="{ row }"><a :href="'#/project/' + row.id + '/target'">绩效目标</a> <a :href="'#/project/' + row.id + '/self-evaluation'">绩效自评</a> <a :href="'#/project/' + row.id + '/prior-year'">上年填报</a></template></el-table-column>
  </el-table>
  <el-pagination layout="total, prev, pager, next" :total="rows.length"></el-pagination>
</div>`,
};

/** 预算指标 here means a budget quota: the page uses the word 指标 all over and holds no performance form. */
export const QuotaPage = {
  data: () => ({ rows: [], code: '', source: '' }),
  async created() {
    this.rows = (await call('quotas')).data;
  },
  template: `
<div>
  <el-form inline size="small"><el-form-item label="指标文号"><el-input v-model="code"></el-input></el-form-item><el-form-item label="指标来源"><el-select v-model="source" placeholder="全部"><el-option label="本级财力" value="1"></el-option><el-option label="工会经费" value="2"></el-option></el-select></el-form-item><el-form-item><el-button type="primary">查询</el-button></el-form-item></el-form>
  <h4>可执行指标（单位：万元）</h4>
  <el-table :data="rows" border stripe size="small">
    <el-table-column label="指标文号" prop="code" width="180"></el-table-column>
    <el-table-column label="项目名称" prop="name"></el-table-column>
    <el-table-column label="指标来源" prop="source" width="120"></el-table-column>
    <el-table-column label="指标金额" prop="amount" width="120" align="right"></el-table-column>
    <el-table-column label="可用指标" prop="available" width="120" align="right"></el-table-column>
    <el-table-column label="已执行" prop="executed" width="120" align="right"></el-table-column>
  </el-table>
</div>`,
};

export const NewsPage = {
  data: () => ({ news: null, word: '' }),
  async created() {
    this.news = (await call('news')).data;
  },
  template: `
<el-row v-if="news" :gutter="24" class="news"><el-col :span="18">
  <h1>{{ news.title }}</h1><p class="meta">{{ news.date }}　来源：{{ news.origin }}</p>
  <p v-for="text in news.paragraphs" :key="text">{{ text }}</p>
  <table class="figures"><caption>{{ news.caption }}</caption>
    <thead><tr><th v-for="head in news.head" :key="head">{{ head }}</th></tr></thead>
    <tbody><tr v-for="row in news.rows" :key="row[0]"><td v-for="(cell, at) in row" :key="at">{{ cell }}</td></tr></tbody></table>
</el-col><el-col :span="6"><el-input v-model="word" size="small" placeholder="搜索资讯" suffix-icon="el-icon-search"></el-input>
  <ul><li v-for="other in news.others" :key="other">{{ other }}</li></ul></el-col></el-row>`,
};

export const LoginPage = {
  data: () => ({ user: '', password: '', expired: location.hash.includes('expired') }),
  methods: {
    async login() {
      await call('login', {});
      location.hash = '#/list';
    },
  },
  template: `
<el-card class="login"><h2>预算绩效一体化平台</h2>
  <el-alert v-if="expired" title="登录已失效，请重新登录" type="warning" show-icon :closable="false"></el-alert>
  <el-form size="medium" @submit.native.prevent="login">
    <el-form-item><el-input v-model="user" placeholder="用户名" prefix-icon="el-icon-user"></el-input></el-form-item>
    <el-form-item><el-input v-model="password" type="password" placeholder="密码" prefix-icon="el-icon-lock"></el-input></el-form-item>
    <el-button type="primary" class="wide" native-type="submit">登 录</el-button>
  </el-form></el-card>`,
};
