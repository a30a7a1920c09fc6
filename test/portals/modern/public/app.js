import { ListPage, LoginPage, NewsPage, QuotaPage } from './plain-pages.js';
import { MinistryTargetPage } from './ministry-target.js';
import { MonitorPage } from './monitor.js';
import { PriorYearPage } from './prior-year.js';
import { ScoreSheetPage } from './score-sheet.js';
import { SelfEvaluationPage } from './self-evaluation.js';
import { TargetPage } from './target.js';

const routes = [
  { path: /^#\/project\/(\d+)\/target$/, page: TargetPage, title: '绩效目标填报' },
  { path: /^#\/project\/(\d+)\/self-evaluation$/, page: SelfEvaluationPage, title: '绩效自评' },
  { path: /^#\/project\/(\d+)\/monitor$/, page: MonitorPage, title: '绩效运行监控' },
  { path: /^#\/project\/(\d+)\/score-sheet$/, page: ScoreSheetPage, title: '绩效评价' },
  { path: /^#\/project\/(\d+)\/ministry-target$/, page: MinistryTargetPage, title: '财政项目绩效目标' },
  { path: /^#\/project\/(\d+)\/prior-year$/, page: PriorYearPage, title: '上年绩效目标' },
  { path: /^#\/news\/\d+$/, page: NewsPage, title: '政策资讯' },
  { path: /^#\/quota$/, page: QuotaPage, title: '预算指标查询' },
  { path: /^#\/login/, page: LoginPage, title: '登录' },
  { path: /^/, page: ListPage, title: '项目列表' },
];

function routed() {
  for (const route of routes) {
    const [found, project] = route.path.exec(location.hash) ?? [];
    if (found !== undefined) return { ...route, project: project ?? '', key: location.hash };
  }
}

const app = new Vue({
  data: { route: routed() },
  created() {
    addEventListener('hashchange', () => (this.route = routed()));
  },
  template: `
<el-container class="whole">
  <el-header height="50px"><span><i class="el-icon-s-data"></i> 预算绩效一体化平台</span><span class="who"><i class="el-icon-bell"></i>　王志强　<a href="#/login">退出</a></span></el-header>
  <el-container>
    <el-aside width="200px">
      <el-menu :default-openeds="['1', '2']" background-color="#304156" text-color="#bfcbd9" active-text-color="#409EFF">
        <el-submenu index="1"><template slot="title"><i class="el-icon-document"></i><span>绩效管理</span></template>
          <a href="#/list"><el-menu-item index="1-1">项目列表</el-menu-item></a>
          <a href="#/project/1/target"><el-menu-item index="1-2">绩效目标填报</el-menu-item></a>
          <a href="#/project/1/prior-year"><el-menu-item index="1-3">上年绩效目标</el-menu-item></a>
          <a href="#/project/1/monitor"><el-menu-item index="1-5">绩效运行监控</el-menu-item></a>
          <a href="#/project/1/ministry-target"><el-menu-item index="1-7">财政项目绩效目标</el-menu-item></a>
          <a href="#/project/1/score-sheet"><el-menu-item index="1-6">绩效评价</el-menu-item></a>
          <a href="#/project/1/self-evaluation"><el-menu-item index="1-4">绩效自评</el-menu-item></a></el-submenu>
        <el-submenu index="2"><template slot="title"><i class="el-icon-money"></i><span>预算执行</span></template>
          <a href="#/quota"><el-menu-item index="2-1">预算指标查询</el-menu-item></a></el-submenu>
        <a href="#/news/1"><el-menu-item index="3"><i class="el-icon-news"></i><span>政策资讯</span></el-menu-item></a>
      </el-menu>
    </el-aside>
    <el-main>
      <el-breadcrumb separator="/"><el-breadcrumb-item>首页</el-breadcrumb-item><el-breadcrumb-item>绩效管理</el-breadcrumb-item><el-breadcrumb-item>{{ route.title }}</el-breadcrumb-item></el-breadcrumb>
      <component :is="route.page" :key="route.key" v-bind="route.project ? { project: route.project } : {}"></component>
    </el-main>
  </el-container>
</el-container>`,
});
app.$mount('#app');
